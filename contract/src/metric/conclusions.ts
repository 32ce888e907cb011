import { type Grade, gradeWords } from '../service-log/evidence'
import type { Metric } from './metric'
import { foremost } from './places'
import { type MetricId, metricOf } from './registry'
import { shareWords } from './share'
import { valueText, valueWords } from './value'

/*
 * One sentence above every picture, made of the numbers in it and of nothing else. Each says something that a reader could
 * check against the table below; with no data it says so. Districts and chains are named, people never.
 */

type Named = { name: string; value: number }

const listed = (names: readonly string[]) => names.join('、')

/** 「363 和 680 都对」: the two counts of one programme, with what each counts. */
export const bothCounts = (people: number, appointments: number) => ({
  title: people === appointments ? `${people} 人，${appointments} 人次` : `${people} 和 ${appointments} 都对`,
  line: '前者数当日在聘的人，后者数累计聘任的人次',
})

const monthlyWords: Partial<Record<MetricId, string>> = {
  'problems.total': '每月解决的难题',
  'transfers.total': '每月转化的成果',
  'projects.total': '每月新增的产学研项目',
  'revenue.total': '每月新增的销售收入',
  'needs.raised': '每月提出的需求',
  'experts.in-force': '月末在聘科技副总',
}

/** Twelve months in order, the last one possibly not over. 「每月解决的难题一年间从 13 项增到 31 项」. */
export const monthsSay = (id: MetricId, values: readonly number[]): string => {
  const metric = metricOf(id)
  const what = monthlyWords[id] ?? metric.name
  const [first = 0] = values
  const last = values.at(-1) ?? 0
  if (values.every((value) => value === 0)) return `近 ${values.length} 个月还没有${metric.name}`
  if (first === last) return `${what}一年前后都是 ${valueText(metric, last)}`
  const from = valueWords(metric, first)
  const start = from.unit === valueWords(metric, last).unit ? valueText(metric, first) : `${from.value} ${from.unit}`
  return `${what}一年间从 ${start}${last > first ? '增到' : '降到'} ${valueText(metric, last)}`
}

/** 「张店、临淄、桓台三地在聘 174 人，占全市近一半」; `all` is what the districts together are: 「全市」, 「全链」. */
export const regionsSay = (metric: Metric, verb: string, regions: readonly Named[], all = '全市'): string => {
  const { places, part, whole } = foremost(regions)
  if (whole <= 0) return `各区县还没有${metric.name}`
  const share = part === whole ? `是${all}的全部` : `占${all}${shareWords(part, whole)}`
  return `${places}${verb} ${valueText(metric, part)}，${share}`
}

/** 「20 条链都有在聘副总，未解需求集中在智能微系统」. */
export const chainsSay = (chains: ReadonlyArray<{ name: string; experts: number; open: number }>): string => {
  if (chains.length === 0) return '还没有设置产业链'
  const without = chains.filter(({ experts }) => experts === 0)
  const some = without.slice(0, 3).map(({ name }) => name)
  const staffed =
    without.length === 0
      ? `${chains.length} 条链都有在聘副总`
      : `${without.length} 条链还没有在聘副总：${listed(some)}${without.length > 3 ? '等' : ''}`
  const [most] = [...chains].sort((a, b) => b.open - a.open)
  const open = chains.reduce((sum, chain) => sum + chain.open, 0)
  if (!most || most.open === 0) return `${staffed}，没有未解需求`
  return most.open * 3 >= open
    ? `${staffed}，未解需求集中在${most.name}`
    : `${staffed}，未解需求最多的是${most.name}，${most.open} 项`
}

/** 「新增销售收入近八成有合同或发票」: A and B together. */
export const gradesSay = (name: string, grades: ReadonlyArray<{ grade: Grade; value: number }>): string => {
  const sum = (some: readonly Grade[]) =>
    grades.filter(({ grade }) => some.includes(grade)).reduce((total, { value }) => total + value, 0)
  const whole = sum(['A', 'B', 'C', 'D'])
  if (whole <= 0) return `还没有${name}`
  const proved = sum(['A', 'B'])
  if (proved === 0) return `${name}都是${gradeWords.C}，还没有合同或发票`
  return `${name}${shareWords(proved, whole)}有合同或发票`
}

/** Where a funnel loses most: 「120 项需求里 48 项已确认，派单到对接落下最多，30 项」. */
export const funnelSays = (whole: string, steps: ReadonlyArray<Named & { unit: string }>): string => {
  const [first, ...rest] = steps
  const last = steps.at(-1)
  if (!first || !last || first.value === 0) return `还没有${whole}`
  const falls = rest.map((step, at) => ({
    from: steps[at]?.name ?? '',
    to: step.name,
    lost: (steps[at]?.value ?? 0) - step.value,
  }))
  const [worst] = [...falls].sort((a, b) => b.lost - a.lost)
  const reached = `${first.value} ${first.unit}${whole}里 ${last.value} ${last.unit}${last.name}`
  return worst && worst.lost > 0
    ? `${reached}，${worst.from}到${worst.to}落下最多，${worst.lost} ${first.unit}`
    : reached
}

/** 「一半的需求在 5.2 个工时内得到首次答复」. */
export const responseSays = (median: number | null, needs: number): string =>
  median === null
    ? '近 12 个月还没有答复过需求'
    : `近 12 个月 ${needs} 项需求，一半在 ${median / 10} 个工时内得到首次答复`

/** What is missing, most urgent first. */
export const gapsSay = (gaps: { needs: number; segments: number; silent: number }): string => {
  const parts = [
    ...(gaps.needs > 0 ? [`${gaps.needs} 项需求还没有专家`] : []),
    ...(gaps.segments > 0 ? [`${gaps.segments} 个环节还没有在聘专家`] : []),
    ...(gaps.silent > 0 ? [`${gaps.silent} 件备案 60 天没有服务记录`] : []),
  ]
  return parts.length === 0 ? '没有发现缺口' : parts.join('，')
}
