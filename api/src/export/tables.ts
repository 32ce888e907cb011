import type { RowList } from '@kefutong/contract/export'
import { enterprises, experts, institutions } from './of-people'
import { platforms, projects, results } from './of-registers'
import { filings, needs, serviceLogs, visits } from './of-work'
import type { ExportTable } from './table'

/** Every list that can be taken away. */
export const tables: Record<RowList, ExportTable> = {
  filing: filings,
  'service-log': serviceLogs,
  need: needs,
  visit: visits,
  expert: experts,
  enterprise: enterprises,
  institution: institutions,
  platform: platforms,
  result: results,
  project: projects,
}
