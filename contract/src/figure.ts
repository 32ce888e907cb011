import { endpoint } from './endpoint'
import { pageInput, pageOf } from './page'
import { anyone, bureau } from './role'
import * as z from './z'

export const filingFigures = ['experts.in-force', 'appointments.total', 'institutions.total'] as const
export type FilingFigure = (typeof filingFigures)[number]

export const figureIds = [...filingFigures, 'transfers.total', 'problems.total'] as const
export type FigureId = (typeof figureIds)[number]

/** The three that stand on 首页; the others are behind 口径. */
export const headlines: readonly FigureId[] = ['experts.in-force', 'appointments.total', 'transfers.total']

/** What each headline figure counts, in words: a number never travels without this. */
export const figureWords: Record<
  FigureId,
  { label: string; unit: string; clause: string; counts: string; leaves: string; owner: string; numbered: string }
> = {
  'experts.in-force': {
    label: '在聘副总',
    unit: '人',
    clause: '按人去重',
    counts: '当日备案有效的专家，同一人只数一次',
    leaves: '公示中、已中止、已到期的备案',
    owner: '市科技局，随办随数',
    numbered: '备案编号',
  },
  'appointments.total': {
    label: '累计聘任',
    unit: '人次',
    clause: '含续聘',
    counts: '曾经生效的备案，续聘再数一次',
    leaves: '还在审核、公示，或生效前撤回的备案',
    owner: '市科技局，随办随数',
    numbered: '备案编号',
  },
  'institutions.total': {
    label: '高校院所',
    unit: '所',
    clause: '按单位去重',
    counts: '曾经生效的备案里，专家所在的单位，同一单位只数一次',
    leaves: '只有草稿或审核中备案的单位',
    owner: '市科技局，随办随数',
    numbered: '备案编号',
  },
  'transfers.total': {
    label: '成果转化',
    unit: '项',
    clause: '企业已确认',
    counts: '企业确认属实的“转化成果”记录，满 100 万元的还要区县核准，一条数一项',
    leaves: '等企业确认、有出入、等核准或已撤回的记录',
    owner: '市科技局，随确认随数',
    numbered: '记录编号',
  },
  'problems.total': {
    label: '解决难题',
    unit: '项',
    clause: '企业已确认',
    counts: '企业确认属实的“解决技术难题”记录，一条数一项',
    leaves: '等企业确认、有出入或已撤回的记录',
    owner: '市科技局，随确认随数',
    numbered: '记录编号',
  },
}

/** `id` names the row: a filing, a person, an institution or a record. `number` is the number people quote for it. */
export const FigureRow = z.object({
  id: z.string(),
  title: z.string(),
  line: z.string(),
  number: z.nullable(z.string()),
})
export type FigureRow = z.infer<typeof FigureRow>

/**
 * `exact`: as of today, with the rows behind it, for whoever has a seat somebody vouched for. Others read what was published
 * last (`releases`): at least so many, and no rows, since a row names a person.
 */
export const figures = {
  list: endpoint('GET /figures', {
    says: '全市总数，各带口径；没有经办身份的看上月公布的',
    for: anyone,
    input: {},
    reply: z.object({
      asOf: z.string(),
      exact: z.boolean(),
      items: z.array(z.object({ id: z.enum(figureIds), value: z.number() })),
    }),
  }),
  rows: endpoint('GET /figures/:figure/rows', {
    says: '一个总数背后的每一行，不含电话和金额',
    for: ['expert', 'enterprise', 'employer', 'commissioner', ...bureau],
    input: { ...pageInput, figure: z.enum(figureIds) },
    reply: pageOf(FigureRow),
  }),
}
