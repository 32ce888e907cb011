import type { ExportFilter } from '@kefutong/contract/export'
import { platformKindWords, platformLevelWords } from '@kefutong/contract/platform'
import { projectLevelWords } from '@kefutong/contract/project'
import type { Viewer } from '@kefutong/contract/role'
import { transferWayWords } from '@kefutong/contract/service-log/form'
import type { RegisterRow, RegisterThing } from '../register/queries'
import type { Db, Tx } from '../world'
import { type Column, table, wan } from './table'

/** Registers are read whole by everybody; a district or a chain is a choice here, not a limit. */
const rowsOf =
  <Thing extends RegisterThing>(thing: Thing) =>
  (db: Db | Tx, viewer: Viewer, { region, chain }: ExportFilter) =>
    db
      .selectFrom(`${thing as 'platform'} as r`)
      .leftJoin('enterprise as e', (join) =>
        join.onRef('e.city_id', '=', 'r.city_id').onRef('e.id', '=', 'r.enterprise_id'),
      )
      .leftJoin('institution as i', (join) =>
        join.onRef('i.city_id', '=', 'r.city_id').onRef('i.id', '=', 'r.institution_id'),
      )
      .selectAll('r')
      .select(['e.name as enterprise_name', 'i.name as institution_name'])
      .where('r.city_id', '=', viewer.cityId)
      .$if(Boolean(region), (query) => query.where('r.region_code', '=', region ?? ''))
      .$if(Boolean(chain), (query) => query.where('r.chain', '=', chain ?? ''))
      .$castTo<RegisterRow<Thing>>()

type Any = RegisterRow<RegisterThing>
const place: ReadonlyArray<Column<Any>> = [
  { title: '区县', value: ({ region_code }, { regions }) => regions.get(region_code ?? '') },
  { title: '产业链', width: 20, value: ({ chain }, { chains }) => chains.get(chain ?? '') },
  { title: '环节', value: ({ segment }, { segments }) => segments.get(segment ?? '')?.name },
  { title: '企业', width: 32, value: ({ enterprise_name }) => enterprise_name },
  { title: '高校院所', width: 24, value: ({ institution_name }) => institution_name },
]

export const platforms = table(rowsOf('platform'), [
  { title: '平台名称', width: 36, value: ({ name }) => name },
  { title: '类型', width: 20, value: ({ kind }) => platformKindWords[kind] },
  { title: '级别', value: ({ level }) => platformLevelWords[level] },
  ...(place as ReadonlyArray<Column<RegisterRow<'platform'>>>),
  { title: '认定日期', value: ({ recognised_on }) => ({ day: recognised_on }) },
])

export const results = table(rowsOf('result'), [
  { title: '成果名称', width: 36, value: ({ name }) => name },
  { title: '转化方式', value: ({ way }) => (way ? transferWayWords[way] : null) },
  { title: '金额（万元）', value: ({ amount_fen }) => wan(amount_fen) },
  ...(place as ReadonlyArray<Column<RegisterRow<'result'>>>),
  { title: '简介', width: 40, value: ({ summary }) => summary },
])

export const projects = table(rowsOf('project'), [
  { title: '项目名称', width: 36, value: ({ name }) => name },
  { title: '级别', value: ({ level }) => projectLevelWords[level] },
  { title: '开始日期', value: ({ starts_on }) => ({ day: starts_on }) },
  { title: '结束日期', value: ({ ends_on }) => ({ day: ends_on }) },
  { title: '经费（万元）', value: ({ amount_fen }) => wan(amount_fen) },
  ...(place as ReadonlyArray<Column<RegisterRow<'project'>>>),
  { title: '简介', width: 40, value: ({ summary }) => summary },
])
