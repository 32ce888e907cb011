import { textOf } from '@kefutong/contract/money'
import { platformKindWords, platformLevelWords } from '@kefutong/contract/platform'
import { projectLevelWords } from '@kefutong/contract/project'
import { transferWayWords } from '@kefutong/contract/service-log/form'
import type { RegisterItem, RegisterName } from '../registers/registers'

type Control = 'text' | 'area' | 'day' | 'wan' | 'region' | 'chain' | 'segment' | Readonly<Record<string, string>>
export type FormField = { field: string; label: string; control: Control; hint?: string; required?: true }

const onChain: readonly FormField[] = [
  { field: 'chain', label: '产业链', control: 'chain' },
  { field: 'segment', label: '环节', control: 'segment' },
]
const summary: FormField = { field: 'summary', label: '简介', control: 'area' }
const firm = '企业名称或统一社会信用代码，要在企业名录里'
const school = '全称，要在高校院所名录里'

/** What each register asks, in order: what must be said first. */
export const formFields: Record<RegisterName, readonly FormField[]> = {
  platform: [
    { field: 'name', label: '平台名称', control: 'text', required: true },
    { field: 'kind', label: '类型', control: platformKindWords, required: true },
    { field: 'level', label: '级别', control: platformLevelWords, required: true },
    { field: 'regionCode', label: '区县', control: 'region', required: true },
    { field: 'recognisedOn', label: '认定日期', control: 'day', required: true },
    ...onChain,
    { field: 'enterprise', label: '依托企业', control: 'text', hint: firm },
    { field: 'institution', label: '依托高校院所', control: 'text', hint: school },
  ],
  result: [
    { field: 'name', label: '成果名称', control: 'text', required: true },
    { field: 'institution', label: '完成单位', control: 'text', hint: school, required: true },
    ...onChain,
    { field: 'way', label: '转化方式', control: transferWayWords },
    { field: 'amountFen', label: '金额', control: 'wan' },
    { field: 'enterprise', label: '承接企业', control: 'text', hint: firm },
    summary,
  ],
  project: [
    { field: 'name', label: '项目名称', control: 'text', required: true },
    { field: 'level', label: '级别', control: projectLevelWords, required: true },
    { field: 'enterprise', label: '承担企业', control: 'text', hint: firm, required: true },
    { field: 'startsOn', label: '开始日期', control: 'day', required: true },
    { field: 'endsOn', label: '结束日期', control: 'day', required: true },
    { field: 'amountFen', label: '经费', control: 'wan' },
    { field: 'institution', label: '合作高校院所', control: 'text', hint: school },
    ...onChain,
    summary,
  ],
}

const shownAs = { enterprise: 'enterpriseName', institution: 'institutionName' } as Record<string, keyof RegisterItem>

/** A row as the form holds it: all text. */
export const textsOf = (name: RegisterName, item: RegisterItem): Record<string, string> =>
  Object.fromEntries(
    formFields[name].map(({ field, control }) => {
      const value = item[shownAs[field] ?? (field as keyof RegisterItem)]
      if (value === null || value === undefined) return [field, '']
      return [field, control === 'wan' ? textOf(Number(value), 'wan') : String(value)]
    }),
  )
