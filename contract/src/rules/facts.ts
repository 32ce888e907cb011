/** What the eligibility rules look at. `undefined` means "not answered yet": a rule then says `unanswered` instead of guessing. */
export type Facts = Partial<{
  /** 学位 */ degree: 'doctor' | 'master' | 'bachelor' | 'none'
  /** 职称 */ title: 'senior' | 'associate-senior' | 'intermediate' | 'other'
  /** 出生年月 YYYY-MM */ birthMonth: string
  /** 职务/是否管理岗 */ managementPost: boolean
  /** 企业为本人或所在单位创办、入股 */ ownEnterprise: boolean
  /** 聘期起 YYYY-MM-DD */ termStart: string
  /** 聘期止 YYYY-MM-DD (the last day of the term) */ termEnd: string
  /** 年计划服务天数 */ daysPerYear: number
  /** posts the expert holds in force, this one not counted */ postsHeld: number
  /** experts the enterprise has in force, this one not counted */ expertsHired: number
  /** 企业资质 the enterprise holds today */ standings: readonly string[]
  /** region code of the enterprise, GB/T 2260 */ regionCode: string
  /** renewal of an appointment; `false` says a first filing, `undefined` says nothing */ renewal: boolean
  /** grade of the year before, for a renewal */ priorGrade: 'excellent' | 'qualified' | 'unqualified'
  /** today, YYYY-MM-DD: ages are counted on this day */ today: string
  /** working days the public notice runs; without it the pack's own notice clock is judged */ noticeDays: number
  /** answers to the extra questions a pack asks, by the pack's question id */ answers: Readonly<
    Record<string, boolean | number | undefined>
  >
}>
