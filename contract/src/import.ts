import { seenVersion } from './deed'
import { endpoint } from './endpoint'
import { Id } from './id'
import type { Lifecycle } from './lifecycle'
import { pageInput, pageOf } from './page'
import type { Role } from './role'
import * as z from './z'

/** What a spreadsheet may bring, in the order in which one builds on the other. */
export const importKinds = ['enterprise', 'institution', 'expert', 'platform', 'result', 'project', 'filing'] as const
export type ImportKind = (typeof importKinds)[number]

/** `key`: what makes two rows the same, so that a second import adds nothing. `by`: who may bring it. */
export const importWords: Record<ImportKind, { label: string; key: string; by: readonly Role[] }> = {
  enterprise: { label: '企业', key: '统一社会信用代码', by: ['city', 'county'] },
  institution: { label: '高校院所', key: '名称', by: ['city'] },
  expert: { label: '专家', key: '手机号', by: ['city'] },
  platform: { label: '创新平台', key: '平台名称', by: ['city', 'county'] },
  result: { label: '创新成果', key: '成果名称和完成单位', by: ['city', 'county'] },
  project: { label: '创新项目', key: '项目名称和承担企业', by: ['city', 'county'] },
  filing: { label: '过往备案', key: '专家手机号、企业和聘期开始日', by: ['city'] },
}

/** Most rows of one file. */
export const importMost = 5_000
/** A file that was tried waits this many hours to be confirmed. */
export const importHours = 24

export const importStates = ['ready', 'faulty', 'done', 'dropped'] as const
export type ImportState = (typeof importStates)[number]
export const importMoves = ['confirm', 'drop', 'lapse'] as const
export type ImportMove = (typeof importMoves)[number]
export type ImportFacts = { state: ImportState; personId: string }

const owner = ['owner'] as const
const clock = ['clock'] as const

/** 导入: tried first, then all of it or nothing. */
export const importLifecycle: Lifecycle<ImportMove, ImportState, 'owner' | 'clock', ImportFacts> = {
  name: 'import',
  initial: 'ready',
  states: {
    ready: { label: '可以导入', tone: 'success' },
    faulty: { label: '有几行要改', tone: 'warn' },
    done: { label: '已导入', tone: 'neutral' },
    dropped: { label: '已放弃', tone: 'neutral' },
  },
  moves: {
    confirm: { label: '确认导入', weight: 'primary' },
    drop: { label: '放弃', weight: 'danger' },
    lapse: { label: '过期', weight: 'clock' },
  },
  parties: {
    owner: { label: '试导入的人', is: (viewer, tried) => viewer.personId === tried.personId },
    clock: { label: '时钟', is: ({ role }) => role === 'clock' },
  },
  arrows: [
    { move: 'confirm', from: 'ready', to: 'done', by: owner },
    { move: 'drop', from: 'ready', to: 'dropped', by: owner },
    { move: 'drop', from: 'faulty', to: 'dropped', by: owner },
    { move: 'lapse', from: 'ready', to: 'dropped', by: clock },
    { move: 'lapse', from: 'faulty', to: 'dropped', by: clock },
  ],
  conflict: () => undefined,
}

export const importVerdicts = ['new', 'change', 'same', 'wrong'] as const
export type ImportVerdict = (typeof importVerdicts)[number]
export const importVerdictWords: Record<ImportVerdict, string> = {
  new: '可以导入，新增一条',
  change: '可以导入，更新已有的一条',
  same: '名录里已有，内容一样，不再导入',
  wrong: '请修改',
}

/** `counts`: rows by verdict. `wrong`: the first rows to change, each with its sentences; all of them stand in the copy. */
export const Import = z.object({
  id: z.string(),
  version: z.number(),
  kind: z.enum(importKinds),
  kindName: z.string(),
  state: z.enum(importStates),
  name: z.string(),
  counts: z.object({ new: z.number(), change: z.number(), same: z.number(), wrong: z.number() }),
  createdAt: z.string(),
  expiresAt: z.string(),
  moves: z.array(
    z.object({
      move: z.enum(importMoves),
      label: z.string(),
      weight: z.enum(['primary', 'secondary', 'danger', 'clock']),
      reason: z.boolean(),
    }),
  ),
})
export type Import = z.infer<typeof Import>

export const ImportTried = z.object({
  ...Import.shape,
  wrong: z.array(z.object({ row: z.number(), says: z.string() })),
})
export type ImportTried = z.infer<typeof ImportTried>

const importers: readonly Role[] = ['city', 'county']
const kind = z.enum(importKinds, '请选择要导入什么')

/**
 * 导入: a template, a trial that writes nothing but its own verdicts, an annotated copy, and the import itself: all rows
 * or none. Problems: `importNotExcel`, `importTooBig`, `importDamaged`, `importTooManyRows`, `importOtherSheet`,
 * `importEmpty`, `importStale`, `importOver`.
 */
export const imports = {
  kinds: endpoint('GET /import-kinds', {
    says: '我能导入哪些名录',
    for: importers,
    input: {},
    reply: z.object({ items: z.array(z.object({ kind: z.enum(importKinds), label: z.string(), key: z.string() })) }),
  }),
  template: endpoint('GET /import-templates/:kind', {
    says: '下载导入模板：表头、下拉选项、填写说明',
    for: importers,
    bytes: true,
    perMinute: 30,
    input: { kind },
    reply: z.unknown(),
  }),
  try: endpoint('POST /imports', {
    says: '试导入一个 .xlsx：只给结果，不写进名录',
    for: importers,
    file: true,
    perMinute: 10,
    input: { kind, name: z.optional(z.string().check(z.maxLength(200))) },
    reply: ImportTried,
  }),
  list: endpoint('GET /imports', {
    says: '我试过和导入过的文件，新的在前',
    for: importers,
    input: pageInput,
    reply: pageOf(Import),
  }),
  copy: endpoint('GET /imports/:id/copy', {
    says: '下载标好结果的副本',
    for: importers,
    bytes: true,
    perMinute: 30,
    input: { id: Id },
    reply: z.unknown(),
  }),
  move: endpoint('POST /imports/:id/moves', {
    says: '确认导入，或放弃',
    for: importers,
    input: {
      id: Id,
      version: seenVersion,
      move: z.enum(['confirm', 'drop']),
    },
    reply: Import,
  }),
}
