import { endpoint } from './endpoint'
import { pageInput, pageOf } from './page'
import { anyone } from './role'
import * as z from './z'

export const figureIds = ['experts.in-force', 'appointments.total', 'institutions.total'] as const
export type FigureId = (typeof figureIds)[number]

/** What each headline figure counts, in words: a number never travels without this. */
export const figureWords: Record<
  FigureId,
  { label: string; unit: string; clause: string; counts: string; leaves: string; owner: string }
> = {
  'experts.in-force': {
    label: '在聘副总',
    unit: '人',
    clause: '按人去重',
    counts: '当日备案有效的专家，同一人只数一次',
    leaves: '公示中、已中止、已到期的备案',
    owner: '市科技局，随办随数',
  },
  'appointments.total': {
    label: '累计聘任',
    unit: '人次',
    clause: '含续聘',
    counts: '曾经生效的备案，续聘再数一次',
    leaves: '还在审核、公示，或生效前撤回的备案',
    owner: '市科技局，随办随数',
  },
  'institutions.total': {
    label: '高校院所',
    unit: '所',
    clause: '按单位去重',
    counts: '曾经生效的备案里，专家所在的单位，同一单位只数一次',
    leaves: '只有草稿或审核中备案的单位',
    owner: '市科技局，随办随数',
  },
}

export const figures = {
  list: endpoint('GET /figures', {
    says: '三个总数，各带口径',
    for: anyone,
    input: {},
    reply: z.object({ asOf: z.string(), items: z.array(z.object({ id: z.enum(figureIds), value: z.number() })) }),
  }),
  rows: endpoint('GET /figures/:figure/rows', {
    says: '一个总数背后的每一行，公开字段',
    for: anyone,
    input: { ...pageInput, figure: z.enum(figureIds) },
    reply: pageOf(z.object({ id: z.string(), title: z.string(), line: z.string(), number: z.nullable(z.string()) })),
  }),
}
