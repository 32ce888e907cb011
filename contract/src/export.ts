import { normaliseText } from './check'
import { reason, seenVersion as version } from './deed'
import { endpoint } from './endpoint'
import { Id } from './id'
import type { Lifecycle } from './lifecycle'
import { pageInput, pageOf } from './page'
import type { Role, Viewer } from './role'
import * as z from './z'

/** Every list somebody may take away, as it stands on screen for them. */
export const exportLists = [
  'filing',
  'service-log',
  'need',
  'visit',
  'expert',
  'enterprise',
  'institution',
  'platform',
  'result',
  'project',
  'chain',
] as const
export type ExportList = (typeof exportLists)[number]
/** One list of rows. `chain` is 2图5表 of one chain: seven sheets, and on paper too. */
export type RowList = Exclude<ExportList, 'chain'>

export const exportFormats = ['xlsx', 'pdf'] as const
export type ExportFormat = (typeof exportFormats)[number]
export const exportFormatWords: Record<ExportFormat, string> = { xlsx: 'Excel 工作簿', pdf: 'PDF，可打印' }
export const exportListWords: Record<ExportList, string> = {
  filing: '备案',
  'service-log': '服务记录',
  need: '技术需求',
  visit: '走访对接',
  expert: '专家',
  enterprise: '企业',
  institution: '高校院所',
  platform: '创新平台',
  result: '创新成果',
  project: '创新项目',
  chain: '2图5表',
}

/** Up to this many rows one person takes on their own word; above it a second one of the same bureau says yes. */
export const exportAlone = 5_000
/** A request waits this many hours for its approval, a file this many to be taken. */
export const exportHours = 24
/** How often one person may ask in a day. */
export const exportsADay = 30

export const exportStates = ['requested', 'ready', 'taken', 'refused', 'lapsed'] as const
export type ExportState = (typeof exportStates)[number]
export const exportMoves = ['approve', 'refuse', 'take', 'lapse'] as const
export type ExportMove = (typeof exportMoves)[number]
export type ExportParty = 'asker' | 'colleague' | 'clock'

export type ExportFacts = { state: ExportState; personId: string; role: Role; regionCode: string | null }

const sameBureau = (viewer: Viewer, { role, regionCode }: ExportFacts) =>
  viewer.role === role && (viewer.regionCode ?? null) === regionCode
const asker = ['asker'] as const
const colleague = ['colleague'] as const
const clock = ['clock'] as const

/** 导出: up to 5000 rows it begins `ready`, above that `requested`. It is taken once, within a day, by whoever asked. */
export const exportLifecycle: Lifecycle<ExportMove, ExportState, ExportParty, ExportFacts> = {
  name: 'export',
  initial: 'requested',
  states: {
    requested: { label: '等同事批准', tone: 'info' },
    ready: { label: '可以下载', tone: 'success' },
    taken: { label: '已下载', tone: 'neutral' },
    refused: { label: '没有批准', tone: 'warn' },
    lapsed: { label: '已过期', tone: 'neutral' },
  },
  moves: {
    approve: { label: '批准导出', weight: 'primary' },
    refuse: { label: '不批准', weight: 'secondary' },
    take: { label: '下载', weight: 'primary' },
    lapse: { label: '过期', weight: 'clock' },
  },
  parties: {
    asker: {
      label: '提出的人',
      is: (viewer, asked) => viewer.personId === asked.personId && sameBureau(viewer, asked),
    },
    colleague: { label: '同一单位的同事', is: sameBureau },
    clock: { label: '时钟', is: ({ role }) => role === 'clock' },
  },
  arrows: [
    { move: 'approve', from: 'requested', to: 'ready', by: colleague },
    { move: 'refuse', from: 'requested', to: 'refused', by: colleague, reason: true },
    { move: 'take', from: 'ready', to: 'taken', by: asker },
    { move: 'lapse', from: 'requested', to: 'lapsed', by: clock },
    { move: 'lapse', from: 'ready', to: 'lapsed', by: clock },
  ],
  conflict: (viewer, asked, { by }) =>
    by.includes('colleague') && viewer.personId === asked.personId ? 'ownExport' : undefined,
}

const filter = {
  region: z.optional(z.string().check(z.maxLength(6))),
  chain: z.optional(z.string().check(z.maxLength(40))),
  /** of 2图5表 only: as known at the end of that day, today without it */
  on: z.optional(z.iso.date('请选择日期')),
}
export type ExportFilter = { region?: string | undefined; chain?: string | undefined; on?: string | undefined }

export const Export = z.object({
  id: z.string(),
  version: z.number(),
  list: z.enum(exportLists),
  listName: z.string(),
  format: z.enum(exportFormats),
  /** 全市, a district, a chain, a day: what was asked for, in words */
  scope: z.string(),
  state: z.enum(exportStates),
  purpose: z.string(),
  rows: z.number(),
  mine: z.boolean(),
  askedBy: z.string(),
  decidedBy: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  createdAt: z.string(),
  expiresAt: z.string(),
  moves: z.array(
    z.object({
      move: z.enum(exportMoves),
      label: z.string(),
      weight: z.enum(['primary', 'secondary', 'danger', 'clock']),
      reason: z.boolean(),
    }),
  ),
})
export type Export = z.infer<typeof Export>

const takers: readonly Role[] = ['county', 'city']

/**
 * 导出: what stands in a list, as a workbook without live formulas; 2图5表 of a chain (`list: 'chain'`, with `chain`, as
 * known `on` a day) also as a PDF. Problems: `exportNothing`, `exportLimit`, `exportWaits`, `exportOver`, `ownExport`.
 */
export const takeaways = {
  ask: endpoint('POST /exports', {
    says: '提出导出一张名单，或一条产业链的 2图5表，要写用途；超过 5000 行等同事批准',
    for: takers,
    input: {
      list: z.enum(exportLists, '请选择要导出的名单'),
      format: z._default(z.enum(exportFormats, '请选择格式'), 'xlsx'),
      purpose: z
        .string('请写用途')
        .check(z.overwrite(normaliseText), z.minLength(4, '请写明用途，至少四个字'), z.maxLength(100, '最多 100 个字')),
      ...filter,
    },
    reply: Export,
  }),
  list: endpoint('GET /exports', {
    says: '我提出的导出，和等我批准的，新的在前',
    for: takers,
    input: pageInput,
    reply: pageOf(Export),
  }),
  move: endpoint('POST /exports/:id/moves', {
    says: '同事批准或不批准一次导出',
    for: takers,
    input: {
      id: Id,
      version,
      move: z.enum(['approve', 'refuse']),
      reason,
    },
    reply: Export,
  }),
  file: endpoint('GET /exports/:id/file', {
    says: '下载导出的工作簿或 PDF，只能下载一次',
    for: takers,
    bytes: true,
    input: { id: Id },
    reply: z.unknown(),
  }),
}
