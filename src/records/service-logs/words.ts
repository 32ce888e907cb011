import type { ReplyOf } from '@kefutong/contract/endpoint'
import type { serviceLogGroups, serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { kindWords, type ServiceLogKind, serviceLogKinds } from '@kefutong/contract/service-log/form'

export type Group = (typeof serviceLogGroups)[number]
export type Filter = { group: Group; kind?: ServiceLogKind }
export type Counts = ReplyOf<typeof serviceLogs.counts>

const groupWords: Record<Group, string> = {
  all: '全部',
  todo: '待办',
  waiting: '等确认',
  disputed: '有出入',
  confirmed: '已确认',
}
const order = Object.keys(groupWords) as Group[]

/** 「有出入 1」; 全部 has no count of its own. */
export const groupOptions = (counts: Counts | undefined) =>
  order.map((value) => ({
    value,
    label: counts && value !== 'all' ? `${groupWords[value]} ${counts[value]}` : groupWords[value],
  }))

export const kindOptions = serviceLogKinds.map((value) => ({ value, label: kindWords[value].short }))
