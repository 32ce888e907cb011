import { regionsSay } from '@kefutong/contract/metric/conclusions'
import type { Dashboard } from '@kefutong/contract/metric/dashboard'
import { type MetricId, metricOf } from '@kefutong/contract/metric/registry'
import { valueIn } from '@/features/dashboard/values'

const verbs: Partial<Record<MetricId, string>> = {
  'experts.in-force': '在聘',
  'appointments.total': '累计聘任',
  'problems.total': '解决难题',
  'transfers.total': '转化成果',
  'projects.total': '有产学研项目',
  'revenue.total': '新增销售收入',
  'needs.open': '还有未解需求',
}

/** What the map shows, in one sentence. */
export const mapSays = (metric: MetricId, regions: Dashboard['regions'], all?: string) =>
  regionsSay(
    metricOf(metric),
    verbs[metric] ?? `有${metricOf(metric).name}`,
    regions.map(({ name, values }) => ({ name, value: valueIn(values, metric) })),
    all,
  )
