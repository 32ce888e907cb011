import { type ChainList, segmentWords } from '@kefutong/contract/chain'
import { chainLists, listTitle, twoSources } from '@kefutong/contract/chain-lists'
import { asOfRule, sumRule } from '@kefutong/contract/metric/metric'
import { metricOf } from '@kefutong/contract/metric/registry'
import { valueText } from '@kefutong/contract/metric/value'
import { placesMetric } from './places'

export type Definition = { name: string; says: string }

const defined = (id: Parameters<typeof metricOf>[0]) => {
  const { counts, leaves, place } = metricOf(id)
  return `${counts}。不算：${leaves}。归哪里：${place}`
}

/** What every number of 2图5表 counts and what it leaves out, in the order of the sheets. */
export const definitionsOf = (lists: readonly ChainList[]): Definition[] => [
  { name: '图 1 企业', says: segmentWords.enterprises },
  { name: '图 1 专家', says: segmentWords.experts },
  { name: '图 1 需求', says: segmentWords.needs },
  { name: '图 1 不算', says: segmentWords.leaves },
  { name: `图 2 ${metricOf(placesMetric).name}`, says: defined(placesMetric) },
  ...lists.flatMap(({ id, parts }) => {
    const both = twoSources(chainLists.find((list) => list.id === id) ?? { parts: [] })
    return [
      ...parts.map(({ metric, value }) => ({
        name: `${listTitle(id)} ${metricOf(metric).name} ${valueText(metricOf(metric), value)}`,
        says: defined(metric),
      })),
      ...(both ? [{ name: listTitle(id), says: both }] : []),
    ]
  }),
  { name: '哪一天', says: `${asOfRule}。列不列按那一天，各列的内容是导出时的` },
  { name: '相加', says: sumRule },
]
