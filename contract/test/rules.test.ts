import type { Facts } from '../src/rules/facts'
import { judge } from '../src/rules/judge'
import type { Verdict } from '../src/rules/judgement'
import { packOf } from '../src/rules/packs/packs'

type Row = [rule: string, when: string, facts: Facts, verdict: Verdict, says: string]

/** Somebody every pack accepts: 41 years old, a doctor and a professor, two years, ninety days a year. */
const accepted: Facts = {
  degree: 'doctor',
  title: 'senior',
  birthMonth: '1985-06',
  managementPost: false,
  ownEnterprise: false,
  termStart: '2026-12-07',
  termEnd: '2028-12-06',
  daysPerYear: 90,
  postsHeld: 0,
  expertsHired: 0,
  standings: ['high-tech'],
  renewal: false,
  today: '2026-11-23',
}

const verdicts = (packId: string, everyone: Facts, rows: Row[]) =>
  describe(packId, () => {
    const pack = packOf(packId)
    if (!pack) throw new Error(`no pack ${packId}`)
    const base = { ...accepted, ...everyone }

    test('somebody who meets every rule is accepted and nothing is left open', () => {
      const { ok, complete, reasons } = judge(pack, base)
      expect({ ok, complete }).toEqual({ ok: true, complete: true })
      expect(reasons.filter(({ verdict }) => verdict !== 'pass')).toEqual([])
    })

    test.each(rows)('%s: %s', (rule, _when, change, verdict, says) => {
      const { ok, complete, reasons } = judge(pack, { ...base, ...change })
      const found = reasons.filter((reason) => rule === (reason.ask ? `${reason.rule}:${reason.ask}` : reason.rule))
      expect(found.map((reason) => [reason.verdict, reason.says])).toEqual([[verdict, says]])
      expect(ok).toBe(verdict !== 'fail')
      expect(complete).toBe(verdict !== 'unanswered')
    })
  })

// biome-ignore format: one case a line
verdicts('zibo', { daysPerYear: 60 }, [
  ['degree-or-title', 'a doctor and associate professor', { title: 'associate-senior' }, 'pass', '博士，副高职称'],
  ['degree-or-title', 'a doctor with a middle title', { title: 'intermediate' }, 'pass', '博士，中级职称'],
  ['degree-or-title', 'a doctor whose title is not chosen yet', { title: undefined }, 'pass', '博士'],
  ['degree-or-title', 'a master with the lowest accepted title', { degree: 'master', title: 'associate-senior' }, 'pass', '硕士，副高职称'],
  ['degree-or-title', 'a full professor without a degree', { degree: 'none' }, 'pass', '无学位，正高职称'],
  ['degree-or-title', 'a professor whose degree is not chosen yet', { degree: undefined }, 'pass', '正高职称'],
  ['degree-or-title', 'a master with a middle title', { degree: 'master', title: 'intermediate' }, 'fail', '硕士，中级职称，须为博士或副高以上职称'],
  ['degree-or-title', 'a bachelor with another title', { degree: 'bachelor', title: 'other' }, 'fail', '学士，其他职称，须为博士或副高以上职称'],
  ['degree-or-title', 'a master whose title is not chosen yet', { degree: 'master', title: undefined }, 'unanswered', '请选职称'],
  ['degree-or-title', 'a middle title whose degree is not chosen yet', { degree: undefined, title: 'intermediate' }, 'unanswered', '请选学位'],
  ['degree-or-title', 'neither chosen', { degree: undefined, title: undefined }, 'unanswered', '请选学位和职称'],
  ['age-ceiling', 'forty-one', {}, 'pass', '41 岁，不超过 55 岁'],
  ['age-ceiling', 'exactly the ceiling', { birthMonth: '1971-11' }, 'pass', '55 岁，不超过 55 岁'],
  ['age-ceiling', 'the last month at the ceiling', { birthMonth: '1970-12' }, 'pass', '55 岁，不超过 55 岁'],
  ['age-ceiling', 'turned past it this month', { birthMonth: '1970-11' }, 'fail', '56 岁，已超过 55 岁'],
  ['age-ceiling', 'well past it', { birthMonth: '1960-01' }, 'fail', '66 岁，已超过 55 岁'],
  ['age-ceiling', 'the month before the birthday, on its last day', { birthMonth: '1970-12', today: '2026-11-30' }, 'pass', '55 岁，不超过 55 岁'],
  ['age-ceiling', 'the birthday month, on its first day', { birthMonth: '1970-12', today: '2026-12-01' }, 'fail', '56 岁，已超过 55 岁'],
  ['age-ceiling', 'no birth month', { birthMonth: undefined }, 'unanswered', '请填出生年月'],
  ['age-ceiling', 'half a birth month', { birthMonth: '1985' }, 'unanswered', '请填出生年月'],
  ['age-ceiling', 'a thirteenth month', { birthMonth: '1985-13' }, 'unanswered', '请填出生年月'],
  ['age-ceiling', 'born this month', { birthMonth: '2026-11' }, 'pass', '0 岁，不超过 55 岁'],
  ['age-ceiling', 'born next month', { birthMonth: '2026-12' }, 'unanswered', '出生年月晚于今天，请核对'],
  ['age-ceiling', 'no day to count on', { today: undefined }, 'unanswered', '缺少今天的日期，还不能算年龄'],
  ['no-management-post', 'none held', { managementPost: false }, 'pass', '不担任管理岗'],
  ['no-management-post', 'one held', { managementPost: true }, 'fail', '您担任管理岗，不能备案'],
  ['no-management-post', 'not answered', { managementPost: undefined }, 'unanswered', '请选是否担任管理岗'],
  ['not-own-enterprise', 'somebody else’s enterprise', { ownEnterprise: false }, 'pass', '非您本人或所在单位创办、入股'],
  ['not-own-enterprise', 'the expert’s own', { ownEnterprise: true }, 'fail', '企业由您本人或所在单位创办、入股，不能在这里任职'],
  ['not-own-enterprise', 'not answered', { ownEnterprise: undefined }, 'unanswered', '请选企业是否由您本人或所在单位创办、入股'],
  ['term-length', 'two years', {}, 'pass', '聘期 2 年，应在 1 年至 3 年之间'],
  ['term-length', 'exactly one year', { termEnd: '2027-12-06' }, 'pass', '聘期 1 年，应在 1 年至 3 年之间'],
  ['term-length', 'a day less than a year', { termEnd: '2027-12-05' }, 'fail', '聘期 11 个月多，应在 1 年至 3 年之间，止日请不早于 2027 年 12 月 6 日'],
  ['term-length', 'a year and a half', { termEnd: '2028-06-06' }, 'pass', '聘期 1 年 6 个月，应在 1 年至 3 年之间'],
  ['term-length', 'exactly three years', { termEnd: '2029-12-06' }, 'pass', '聘期 3 年，应在 1 年至 3 年之间'],
  ['term-length', 'a day more than three years', { termEnd: '2029-12-07' }, 'fail', '聘期 3 年多，应在 1 年至 3 年之间，止日请不晚于 2029 年 12 月 6 日'],
  ['term-length', 'a year to the end of February, through a leap day', { termStart: '2027-03-01', termEnd: '2028-02-29' }, 'pass', '聘期 1 年，应在 1 年至 3 年之间'],
  ['term-length', 'the same, a day short', { termStart: '2027-03-01', termEnd: '2028-02-28' }, 'fail', '聘期 11 个月多，应在 1 年至 3 年之间，止日请不早于 2028 年 2 月 29 日'],
  ['term-length', 'three years from a leap day', { termStart: '2028-02-29', termEnd: '2031-02-28' }, 'pass', '聘期 3 年，应在 1 年至 3 年之间'],
  ['term-length', 'ends before it starts', { termEnd: '2026-12-06' }, 'fail', '聘期止日早于起日，请核对'],
  ['term-length', 'one day', { termEnd: '2026-12-07' }, 'fail', '聘期不足 1 个月，应在 1 年至 3 年之间，止日请不早于 2027 年 12 月 6 日'],
  ['term-length', 'no start', { termStart: undefined }, 'unanswered', '请填聘期起止日期'],
  ['term-length', 'no end', { termEnd: undefined }, 'unanswered', '请填聘期起止日期'],
  ['term-length', 'a day that does not exist', { termEnd: '2027-02-29' }, 'unanswered', '请填聘期起止日期'],
  ['days-a-year', 'exactly the least', {}, 'pass', '每年 60 天，不少于 60 天'],
  ['days-a-year', 'more', { daysPerYear: 200 }, 'pass', '每年 200 天，不少于 60 天'],
  ['days-a-year', 'one less', { daysPerYear: 59 }, 'fail', '每年 59 天，须不少于 60 天'],
  ['days-a-year', 'none', { daysPerYear: 0 }, 'fail', '每年 0 天，须不少于 60 天'],
  ['days-a-year', 'not filled in', { daysPerYear: undefined }, 'unanswered', '请填年计划服务天数'],
  ['days-a-year', 'not a number', { daysPerYear: Number.NaN }, 'unanswered', '请填年计划服务天数'],
  ['days-a-year', 'negative', { daysPerYear: -60 }, 'unanswered', '请填年计划服务天数'],
  ['posts-per-expert', 'the first post', { postsHeld: 0 }, 'pass', '您目前任职 0 家，不超过 2 家'],
  ['posts-per-expert', 'the second', { postsHeld: 1 }, 'pass', '您目前任职 1 家，不超过 2 家'],
  ['posts-per-expert', 'the third', { postsHeld: 2 }, 'fail', '您目前任职 2 家，再任职就超过 2 家'],
  ['posts-per-expert', 'not known', { postsHeld: undefined }, 'unanswered', '请填您目前任职几家'],
  ['experts-per-enterprise', 'the first expert', { expertsHired: 0 }, 'pass', '企业已聘 0 位，不超过 3 位'],
  ['experts-per-enterprise', 'the second', { expertsHired: 1 }, 'pass', '企业已聘 1 位，不超过 3 位'],
  ['experts-per-enterprise', 'the last place', { expertsHired: 2 }, 'check', '企业已聘 2 位，您生效后即满 3 位'],
  ['experts-per-enterprise', 'full', { expertsHired: 3 }, 'fail', '企业已聘 3 位，再聘就超过 3 位'],
  ['experts-per-enterprise', 'not known', { expertsHired: undefined }, 'unanswered', '还不知道企业已聘几位'],
  ['prior-grade', 'a first filing', { renewal: false }, 'pass', '首次备案，不看上年度考核'],
  ['prior-grade', 'a first filing, whatever the grade', { renewal: false, priorGrade: 'unqualified' }, 'pass', '首次备案，不看上年度考核'],
  ['prior-grade', 'a renewal after an excellent year', { renewal: true, priorGrade: 'excellent' }, 'pass', '上年度考核优秀'],
  ['prior-grade', 'a renewal after a qualified year', { renewal: true, priorGrade: 'qualified' }, 'pass', '上年度考核合格'],
  ['prior-grade', 'a renewal after an unqualified year', { renewal: true, priorGrade: 'unqualified' }, 'fail', '上年度考核不合格，续聘须为合格以上'],
  ['prior-grade', 'a renewal without a grade', { renewal: true }, 'unanswered', '续聘要看上年度考核，还没有考核结果'],
  ['prior-grade', 'not known whether it is a renewal', { renewal: undefined }, 'unanswered', '请选首次备案或续聘'],
  ['notice-days', 'the notice the pack promises', {}, 'pass', '公示 5 个工作日，不少于 5 个工作日'],
  ['notice-days', 'a longer one', { noticeDays: 7 }, 'pass', '公示 7 个工作日，不少于 5 个工作日'],
  ['notice-days', 'exactly the least', { noticeDays: 5 }, 'pass', '公示 5 个工作日，不少于 5 个工作日'],
  ['notice-days', 'a day short', { noticeDays: 4 }, 'fail', '公示 4 个工作日，须不少于 5 个工作日'],
])

// biome-ignore format: one case a line
verdicts('liaocheng', {}, [
  ['degree-or-title', 'a doctor', { title: 'other' }, 'pass', '博士，其他职称'],
  ['degree-or-title', 'the lowest accepted title', { degree: 'bachelor', title: 'associate-senior' }, 'pass', '学士，副高职称'],
  ['degree-or-title', 'a master with a middle title', { degree: 'master', title: 'intermediate' }, 'fail', '硕士，中级职称，须为博士或副高以上职称'],
  ['degree-or-title', 'neither chosen', { degree: undefined, title: undefined }, 'unanswered', '请选学位和职称'],
  ['term-length', 'two years', {}, 'pass', '聘期 2 年，往批应为 2 年'],
  ['term-length', 'a year less: earlier batches only advise', { termEnd: '2027-12-06' }, 'check', '聘期 1 年，往批应为 2 年，止日请不早于 2028 年 12 月 6 日'],
  ['term-length', 'a day more', { termEnd: '2028-12-07' }, 'check', '聘期 2 年多，往批应为 2 年，止日请不晚于 2028 年 12 月 6 日'],
  ['term-length', 'no dates', { termStart: undefined, termEnd: undefined }, 'unanswered', '请填聘期起止日期'],
  ['enterprise-standing', 'high-tech', {}, 'pass', '企业资质有高新技术企业'],
  ['enterprise-standing', 'both standings', { standings: ['high-tech', 'sme'] }, 'pass', '企业资质有科技型中小企业、高新技术企业'],
  ['enterprise-standing', 'none: our reading of the text only advises', { standings: [] }, 'check', '企业没有科技型中小企业或高新技术企业资质，请核对'],
  ['enterprise-standing', 'only another standing', { standings: ['above-scale'] }, 'check', '企业没有科技型中小企业或高新技术企业资质，请核对'],
  ['enterprise-standing', 'not chosen', { standings: undefined }, 'unanswered', '请选企业资质'],
  ['not-own-enterprise', 'its own: a default only advises', { ownEnterprise: true }, 'check', '企业由您本人或所在单位创办、入股，一般不能在这里任职'],
  ['posts-per-expert', 'the third post: a default only advises', { postsHeld: 2 }, 'check', '您目前任职 2 家，再任职就超过 2 家'],
  ['posts-per-expert', 'the second', { postsHeld: 1 }, 'pass', '您目前任职 1 家，一般不超过 2 家'],
  ['experts-per-enterprise', 'the fourth expert: a default only advises', { expertsHired: 3 }, 'check', '企业已聘 3 位，再聘就超过 3 位'],
  ['prior-grade', 'an unqualified year: a default only advises', { renewal: true, priorGrade: 'unqualified' }, 'check', '上年度考核不合格，一般应为合格以上'],
  ['notice-days', 'too short: the notice is never only advice', { noticeDays: 3 }, 'fail', '公示 3 个工作日，须不少于 5 个工作日'],
])

const jiangsuAnswers = { subject: true, remuneration: 12, 'other-standing': false }
// biome-ignore format: one case a line
verdicts('jiangsu', { regionCode: '320100', answers: jiangsuAnswers }, [
  ['degree-or-title', 'a doctor', {}, 'pass', '博士，正高职称'],
  ['degree-or-title', 'a doctor whose title is not chosen: nobody asks for it', { title: undefined }, 'pass', '博士'],
  ['degree-or-title', 'a master: 原则上', { degree: 'master' }, 'check', '硕士，正高职称，原则上应为博士'],
  ['degree-or-title', 'no degree chosen', { degree: undefined }, 'unanswered', '请选学位'],
  ['degree-or-title', 'a master whose title is not chosen: it would not help', { degree: 'master', title: undefined }, 'check', '硕士，原则上应为博士'],
  ['age-ceiling', 'the last month at fifty', { birthMonth: '1975-12' }, 'pass', '50 岁，原则上不超过 50 岁'],
  ['age-ceiling', 'fifty-one: 原则上', { birthMonth: '1975-11' }, 'check', '51 岁，原则上不超过 50 岁'],
  ['age-ceiling', 'no birth month', { birthMonth: undefined }, 'unanswered', '请填出生年月'],
  ['answer-yes:subject', 'a subject with the right', {}, 'pass', '所在学科有硕士以上学位授予权，或为省级以上重点学科'],
  ['answer-yes:subject', 'a subject without', { answers: { ...jiangsuAnswers, subject: false } }, 'fail', '所在学科须有硕士以上学位授予权，或为省级以上重点学科'],
  ['answer-yes:subject', 'not answered', { answers: { ...jiangsuAnswers, subject: undefined } }, 'unanswered', '请回答：您所在学科是否有硕士以上学位授予权，或为省级以上重点学科'],
  ['answer-yes:subject', 'a number where yes or no is asked', { answers: { ...jiangsuAnswers, subject: 1 } }, 'unanswered', '请回答：您所在学科是否有硕士以上学位授予权，或为省级以上重点学科'],
  ['not-own-enterprise', 'somebody else’s', {}, 'pass', '非您本人或所在单位创办、入股'],
  ['not-own-enterprise', 'its own, as the text says', { ownEnterprise: true }, 'fail', '企业由您本人或所在单位创办、入股，不能在这里任职'],
  ['region', 'registered in the province', { regionCode: '321302' }, 'pass', '企业注册在江苏'],
  ['region', 'registered in the next province', { regionCode: '330100' }, 'fail', '企业不在江苏注册，请到企业所在地备案'],
  ['region', 'no county chosen', { regionCode: undefined }, 'unanswered', '请选企业所在区县'],
  ['region', 'an empty county', { regionCode: '' }, 'unanswered', '请选企业所在区县'],
  ['term-length', 'exactly two years', {}, 'pass', '聘期 2 年，不少于 2 年'],
  ['term-length', 'six years: no upper bound', { termEnd: '2032-12-06' }, 'pass', '聘期 6 年，不少于 2 年'],
  ['term-length', 'a day less than two years', { termEnd: '2028-12-05' }, 'fail', '聘期 1 年 11 个月多，不少于 2 年，止日请不早于 2028 年 12 月 6 日'],
  ['term-length', 'no end', { termEnd: undefined }, 'unanswered', '请填聘期起止日期'],
  ['answer-at-least:remuneration', 'exactly 120,000 yuan', {}, 'pass', '服务报酬合计 12 万元，不少于 12 万元'],
  ['answer-at-least:remuneration', 'more', { answers: { ...jiangsuAnswers, remuneration: 12.5 } }, 'pass', '服务报酬合计 12.5 万元，不少于 12 万元'],
  ['answer-at-least:remuneration', 'a hundred yuan short', { answers: { ...jiangsuAnswers, remuneration: 11.99 } }, 'fail', '服务报酬合计 11.99 万元，须不少于 12 万元'],
  ['answer-at-least:remuneration', 'none', { answers: { ...jiangsuAnswers, remuneration: 0 } }, 'fail', '服务报酬合计 0 万元，须不少于 12 万元'],
  ['answer-at-least:remuneration', 'not answered', { answers: { ...jiangsuAnswers, remuneration: undefined } }, 'unanswered', '请填服务报酬合计'],
  ['answer-at-least:remuneration', 'not a number', { answers: { ...jiangsuAnswers, remuneration: Number.NaN } }, 'unanswered', '请填服务报酬合计'],
  ['enterprise-standing', 'a small technology enterprise', { standings: ['sme'] }, 'pass', '企业资质有科技型中小企业'],
  ['enterprise-standing', 'another standing of the long list', { standings: [], answers: { ...jiangsuAnswers, 'other-standing': true } }, 'pass', '企业有文件所列的其他资质'],
  ['enterprise-standing', 'none at all', { standings: [] }, 'fail', '企业没有高新技术企业或科技型中小企业资质，须有其一'],
  ['enterprise-standing', 'none of ours, the others not asked yet', { standings: [], answers: { ...jiangsuAnswers, 'other-standing': undefined } }, 'unanswered', '请回答：企业是否有申报通知所列的其他资质或平台'],
  ['enterprise-standing', 'nothing chosen', { standings: undefined }, 'unanswered', '请选企业资质'],
  ['notice-days', 'exactly five', { noticeDays: 5 }, 'pass', '公示 5 个工作日，不少于 5 个工作日'],
  ['notice-days', 'four', { noticeDays: 4 }, 'fail', '公示 4 个工作日，须不少于 5 个工作日'],
])

const henanAnswers = { 'bad-record': false, 'provincial-platform': true }
// biome-ignore format: one case a line
verdicts('henan', { regionCode: '410300', answers: henanAnswers }, [
  ['degree-or-title', 'a doctor', { title: 'intermediate' }, 'pass', '博士，中级职称'],
  ['degree-or-title', 'a full professor', { degree: 'master' }, 'pass', '硕士，正高职称'],
  ['degree-or-title', 'an associate professor is not enough here: 原则上', { degree: 'master', title: 'associate-senior' }, 'check', '硕士，副高职称，原则上应为博士或正高职称'],
  ['degree-or-title', 'neither chosen', { degree: undefined, title: undefined }, 'unanswered', '请选学位和职称'],
  ['age-ceiling', 'exactly fifty-five', { birthMonth: '1970-12' }, 'pass', '55 岁，一般不超过 55 岁'],
  ['age-ceiling', 'fifty-six: 一般', { birthMonth: '1970-11' }, 'check', '56 岁，一般不超过 55 岁'],
  ['age-ceiling', 'no birth month', { birthMonth: undefined }, 'unanswered', '请填出生年月'],
  ['no-management-post', 'none held', {}, 'pass', '不担任管理岗'],
  ['no-management-post', 'one held, as the text says', { managementPost: true }, 'fail', '您担任管理岗，不能备案'],
  ['no-management-post', 'not answered', { managementPost: undefined }, 'unanswered', '请选是否担任管理岗'],
  ['answer-no:bad-record', 'a clean record', {}, 'pass', '近三年内无不良记录'],
  ['answer-no:bad-record', 'a bad one', { answers: { ...henanAnswers, 'bad-record': true } }, 'fail', '近三年内有不良记录，不能申报'],
  ['answer-no:bad-record', 'not answered', { answers: { 'provincial-platform': true } }, 'unanswered', '请回答：您近三年内是否有不良记录'],
  ['answer-yes:provincial-platform', 'a provincial platform', {}, 'pass', '企业建有省级及以上科技创新平台'],
  ['answer-yes:provincial-platform', 'none: only a preference', { answers: { ...henanAnswers, 'provincial-platform': false } }, 'check', '优先建有省级及以上科技创新平台的企业'],
  ['answer-yes:provincial-platform', 'not answered', { answers: { 'bad-record': false } }, 'unanswered', '请回答：企业是否建有省级及以上科技创新平台'],
  ['region', 'registered in the province', {}, 'pass', '企业注册在河南'],
  ['region', 'registered elsewhere', { regionCode: '420100' }, 'fail', '企业不在河南注册，请到企业所在地备案'],
  ['region', 'no county chosen', { regionCode: undefined }, 'unanswered', '请选企业所在区县'],
  ['term-length', 'exactly two years', {}, 'pass', '聘期 2 年，不少于 2 年'],
  ['term-length', 'one year', { termEnd: '2027-12-06' }, 'fail', '聘期 1 年，不少于 2 年，止日请不早于 2028 年 12 月 6 日'],
  ['term-length', 'no dates', { termStart: undefined }, 'unanswered', '请填聘期起止日期'],
  ['days-a-year', 'exactly ninety', {}, 'pass', '每年 90 天，原则上不少于 90 天'],
  ['days-a-year', 'eighty-nine: 原则上', { daysPerYear: 89 }, 'check', '每年 89 天，原则上不少于 90 天'],
  ['days-a-year', 'not filled in', { daysPerYear: undefined }, 'unanswered', '请填年计划服务天数'],
  ['experts-per-enterprise', 'the last place', { expertsHired: 2 }, 'check', '企业已聘 2 位，您生效后即满 3 位'],
])

// biome-ignore format: one case a line
verdicts('wuhan', { answers: { 'small-enterprise': true } }, [
  ['serving-elsewhere', 'no post in force', {}, 'pass', '您没有尚在服务期内的任职'],
  ['serving-elsewhere', 'one post in force', { postsHeld: 1 }, 'fail', '您有 1 家尚在服务期内，期满后才能申报'],
  ['serving-elsewhere', 'three posts in force', { postsHeld: 3 }, 'fail', '您有 3 家尚在服务期内，期满后才能申报'],
  ['serving-elsewhere', 'not known', { postsHeld: undefined }, 'unanswered', '请填您目前任职几家'],
  ['term-length', 'exactly two years', {}, 'pass', '聘期 2 年，应为 2 年'],
  ['term-length', 'a day less', { termEnd: '2028-12-05' }, 'fail', '聘期 1 年 11 个月多，应为 2 年，止日请不早于 2028 年 12 月 6 日'],
  ['term-length', 'a day more', { termEnd: '2028-12-07' }, 'fail', '聘期 2 年多，应为 2 年，止日请不晚于 2028 年 12 月 6 日'],
  ['term-length', 'no end', { termEnd: undefined }, 'unanswered', '请填聘期起止日期'],
  ['answer-yes:small-enterprise', 'a small enterprise', {}, 'pass', '企业为中小微企业'],
  ['answer-yes:small-enterprise', 'a large one', { answers: { 'small-enterprise': false } }, 'fail', '企业不是中小微企业，不在选派范围'],
  ['answer-yes:small-enterprise', 'not answered', { answers: undefined }, 'unanswered', '请回答：企业是否为中小微企业'],
  ['not-own-enterprise', 'its own: a default only advises', { ownEnterprise: true }, 'check', '企业由您本人或所在单位创办、入股，一般不能在这里任职'],
  ['notice-days', 'four', { noticeDays: 4 }, 'fail', '公示 4 个工作日，须不少于 5 个工作日'],
])

// biome-ignore format: one case a line
verdicts('suizhou', { answers: { 'in-service': true } }, [
  ['answer-yes:in-service', 'in service', {}, 'pass', '在职专家教授'],
  ['answer-yes:in-service', 'retired', { answers: { 'in-service': false } }, 'fail', '须为在职专家教授'],
  ['answer-yes:in-service', 'not answered', { answers: {} }, 'unanswered', '请回答：您是否为在职专家教授'],
  ['term-length', 'exactly one year', { termEnd: '2027-12-06' }, 'pass', '聘期 1 年，一般应在 1 年至 3 年之间'],
  ['term-length', 'four years: a default only advises', { termEnd: '2030-12-06' }, 'check', '聘期 4 年，一般应在 1 年至 3 年之间，止日请不晚于 2029 年 12 月 6 日'],
  ['term-length', 'backwards is wrong even where the length is only advice', { termEnd: '2026-01-01' }, 'fail', '聘期止日早于起日，请核对'],
  ['term-length', 'no dates', { termStart: undefined, termEnd: undefined }, 'unanswered', '请填聘期起止日期'],
  ['posts-per-expert', 'the third post: a default only advises', { postsHeld: 2 }, 'check', '您目前任职 2 家，再任职就超过 2 家'],
  ['prior-grade', 'a renewal after a qualified year', { renewal: true, priorGrade: 'qualified' }, 'pass', '上年度考核合格'],
  ['prior-grade', 'a renewal without a grade', { renewal: true }, 'unanswered', '续聘要看上年度考核，还没有考核结果'],
  ['notice-days', 'four', { noticeDays: 4 }, 'fail', '公示 4 个工作日，须不少于 5 个工作日'],
])

const xuanchengAnswers = { 'lands-here': true, 'clear-need': true }
// biome-ignore format: one case a line
verdicts('xuancheng', { answers: xuanchengAnswers }, [
  ['degree-or-title', 'an associate professor', { degree: 'master', title: 'associate-senior' }, 'pass', '硕士，副高职称'],
  ['degree-or-title', 'a doctor without the title: somebody must see that it was full-time', { title: 'intermediate' }, 'check', '博士，中级职称，须为全日制博士，请核对'],
  ['degree-or-title', 'a doctor whose title is not chosen yet', { title: undefined }, 'check', '博士，须为全日制博士，请核对'],
  ['degree-or-title', 'a master with a middle title', { degree: 'master', title: 'intermediate' }, 'fail', '硕士，中级职称，须为博士或副高以上职称'],
  ['degree-or-title', 'neither chosen', { degree: undefined, title: undefined }, 'unanswered', '请选学位和职称'],
  ['answer-yes:lands-here', 'a result that can land', {}, 'pass', '科研成果能在宣城转化落地'],
  ['answer-yes:lands-here', 'one that cannot', { answers: { ...xuanchengAnswers, 'lands-here': false } }, 'fail', '科研成果须能在宣城转化落地'],
  ['answer-yes:lands-here', 'not answered', { answers: { 'clear-need': true } }, 'unanswered', '请回答：您的科研成果能否在宣城转化落地'],
  ['answer-yes:clear-need', 'a clear need', {}, 'pass', '企业有明确的创新发展需求和相关研发能力'],
  ['answer-yes:clear-need', 'none', { answers: { ...xuanchengAnswers, 'clear-need': false } }, 'fail', '企业须有明确的创新发展需求和相关研发能力'],
  ['answer-yes:clear-need', 'not answered', { answers: { 'lands-here': true } }, 'unanswered', '请回答：企业是否有明确的创新发展需求和相关研发能力'],
  ['term-length', 'exactly two years', {}, 'pass', '聘期 2 年，不少于 2 年'],
  ['term-length', 'a year and a half', { termEnd: '2028-06-06' }, 'fail', '聘期 1 年 6 个月，不少于 2 年，止日请不早于 2028 年 12 月 6 日'],
  ['term-length', 'no start', { termStart: undefined }, 'unanswered', '请填聘期起止日期'],
  ['days-a-year', 'three months of thirty days', {}, 'pass', '每年 90 天，原则上不少于 3 个月（按 90 天计）'],
  ['days-a-year', 'a day less: 原则上', { daysPerYear: 89 }, 'check', '每年 89 天，原则上不少于 3 个月（按 90 天计）'],
  ['days-a-year', 'not filled in', { daysPerYear: undefined }, 'unanswered', '请填年计划服务天数'],
])

const shaanxiAnswers = { contract: true, 'running-years': 1, 'research-spending': true, 'post-demand': true }
// biome-ignore format: one case a line
verdicts('shaanxi', { regionCode: '610100', answers: shaanxiAnswers }, [
  ['answer-yes:contract', 'on the staff or three years hired', {}, 'pass', '单位正式人员，或已签订 3 年以上聘用合同'],
  ['answer-yes:contract', 'a two-year contract', { answers: { ...shaanxiAnswers, contract: false } }, 'fail', '须为单位正式人员，或已签订 3 年以上聘用合同'],
  ['answer-yes:contract', 'not answered', { answers: { ...shaanxiAnswers, contract: undefined } }, 'unanswered', '请回答：您是否为单位正式人员，或已签订 3 年以上聘用合同'],
  ['region', 'registered in the province', {}, 'pass', '企业注册在陕西'],
  ['region', 'registered elsewhere', { regionCode: '370305' }, 'fail', '企业不在陕西注册，请到企业所在地备案'],
  ['region', 'no county chosen', { regionCode: undefined }, 'unanswered', '请选企业所在区县'],
  ['answer-at-least:running-years', 'exactly a year', {}, 'pass', '企业独立法人运行时间 1 年，不少于 1 年'],
  ['answer-at-least:running-years', 'less than a year', { answers: { ...shaanxiAnswers, 'running-years': 0 } }, 'fail', '企业独立法人运行时间 0 年，须不少于 1 年'],
  ['answer-at-least:running-years', 'not answered', { answers: { ...shaanxiAnswers, 'running-years': undefined } }, 'unanswered', '请填企业独立法人运行时间'],
  ['answer-at-least:running-years', 'yes where a number is asked', { answers: { ...shaanxiAnswers, 'running-years': true } }, 'unanswered', '请填企业独立法人运行时间'],
  ['answer-yes:research-spending', 'research is paid for', {}, 'pass', '企业有持续研发投入'],
  ['answer-yes:research-spending', 'it is not', { answers: { ...shaanxiAnswers, 'research-spending': false } }, 'fail', '企业须有持续研发投入'],
  ['answer-yes:research-spending', 'not answered', { answers: { ...shaanxiAnswers, 'research-spending': undefined } }, 'unanswered', '请回答：企业是否有持续研发投入'],
  ['not-own-enterprise', 'its own, as the text says', { ownEnterprise: true }, 'fail', '企业由您本人或所在单位创办、入股，不能在这里任职'],
  ['not-own-enterprise', 'not answered', { ownEnterprise: undefined }, 'unanswered', '请选企业是否由您本人或所在单位创办、入股'],
  ['answer-yes:post-demand', 'the post was asked for', {}, 'pass', '企业已提出明确的岗位需求'],
  ['answer-yes:post-demand', 'it was not', { answers: { ...shaanxiAnswers, 'post-demand': false } }, 'fail', '企业须先提出明确的岗位需求'],
  ['answer-yes:post-demand', 'not answered', { answers: { ...shaanxiAnswers, 'post-demand': undefined } }, 'unanswered', '请回答：企业是否已提出明确的科技副总岗位需求'],
  ['enterprise-standing', 'a leading enterprise', { standings: ['leading-library'] }, 'pass', '企业资质有科技领军企业'],
  ['enterprise-standing', 'none: only a preference', { standings: [] }, 'check', '企业没有科技领军企业、高新技术企业或科技型中小企业资质，请核对'],
  ['enterprise-standing', 'not chosen', { standings: undefined }, 'unanswered', '请选企业资质'],
])

// biome-ignore format: one case a line
verdicts('chongzhou', { regionCode: '510184', answers: { 'public-institution': true } }, [
  ['answer-yes:public-institution', 'staff of a public institution', {}, 'pass', '高校院所等事业单位专业技术人才'],
  ['answer-yes:public-institution', 'staff of a company', { answers: { 'public-institution': false } }, 'fail', '须为高校院所等事业单位专业技术人才'],
  ['answer-yes:public-institution', 'not answered', { answers: undefined }, 'unanswered', '请回答：您是否为高校院所等事业单位的专业技术人才'],
  ['region', 'registered in the county', {}, 'pass', '企业注册在成都崇州'],
  ['region', 'registered in the next county of the same city', { regionCode: '510183' }, 'fail', '企业不在成都崇州注册，请到企业所在地备案'],
  ['region', 'no county chosen', { regionCode: undefined }, 'unanswered', '请选企业所在区县'],
  ['prior-grade', 'a renewal after an excellent year', { renewal: true, priorGrade: 'excellent' }, 'pass', '上年度考核优秀'],
  ['prior-grade', 'an unqualified year costs the allowance, not the post', { renewal: true, priorGrade: 'unqualified' }, 'check', '上年度考核不合格，享受补助应为合格以上'],
  ['prior-grade', 'a renewal without a grade', { renewal: true }, 'unanswered', '续聘要看上年度考核，还没有考核结果'],
  ['term-length', 'exactly three years', { termEnd: '2029-12-06' }, 'pass', '聘期 3 年，一般应在 1 年至 3 年之间'],
  ['term-length', 'a day more', { termEnd: '2029-12-07' }, 'check', '聘期 3 年多，一般应在 1 年至 3 年之间，止日请不晚于 2029 年 12 月 6 日'],
  ['posts-per-expert', 'the second post', { postsHeld: 1 }, 'pass', '您目前任职 1 家，一般不超过 2 家'],
])
