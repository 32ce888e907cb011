import { randomUUID } from 'node:crypto'
import type { Endpoint } from '@kefutong/contract/endpoint'
import { zibo } from '@kefutong/contract/rules/packs/zibo'
import { regions } from '../../test/world'
import { goodForm } from '../../test/world/form'
import { goodLogs } from '../../test/world/service-log'

type Def = { type: string; innerType?: Shape; entries?: Record<string, unknown>; values?: unknown[] }
type Shape = { _zod: { def: Def } }
export type Input = Record<string, unknown>

const defOf = (schema: unknown) => (schema as Shape)._zod.def

/** A schema without what only says whether it may be left out. */
const core = (schema: unknown): { def: Def; optional: boolean } => {
  const def = defOf(schema)
  if (def.innerType && ['optional', 'default', 'nullable', 'prefault'].includes(def.type))
    return { def: core(def.innerType).def, optional: def.type !== 'nullable' || core(def.innerType).optional }
  return { def, optional: false }
}

const entriesOf = (def: Def): unknown[] => {
  if (def.type === 'enum') return Object.values(def.entries ?? {})
  if (def.type === 'literal') return def.values ?? []
  return def.type === 'boolean' ? [true] : []
}

/** What a field of this name holds, where a made-up text would not do. */
const known: Record<string, unknown> = {
  phone: '13512345678',
  code: '123456',
  device: '00000000-0000-4000-8000-000000000000',
  sentence: '隔膜压缩机密封件三个月就漏，想延长到一年',
  enterprise: '淄博博泉氢能装备有限公司',
  q: '淄博',
  chain: 'alumina',
  year: 2027,
  regionCode: regions.zhangdian,
  edition: 1,
  version: 1,
}

/** The few inputs nobody could make up. */
const given: Record<string, Input> = {
  'PUT /filings/:id': { form: goodForm() },
  'POST /service-logs': { form: goodLogs.problem },
  'POST /service-logs/:id/moves': { form: goodLogs.problem },
  'POST /rule-pack': { pack: zibo },
  'POST /rule-pack/preview': { pack: zibo },
  'POST /schedules': { year: 2027, holidays: ['2027-01-01'], workdays: [], source: '国务院办公厅通知' },
  'POST /needs/:id/moves': { reason: '情况有变化', note: '换催化剂并控温', regionCode: regions.zhangdian },
  'POST /need-tracks/moves': { reason: '情况有变化' },
  'POST /filings/:id/moves': { reason: '情况有变化' },
  'POST /filing-moves': { reason: '情况有变化' },
  'POST /visits/:id/moves': { reason: '情况有变化', enterprise: '淄博博泉氢能装备有限公司' },
  'POST /help-codes': { kind: 'county', regionCode: regions.zhangdian },
}

const madeUp = (name: string, def: Def): unknown => {
  if (name in known) return known[name]
  const [first] = entriesOf(def)
  if (first !== undefined) return first
  if (def.type === 'number') return 1
  if (def.type === 'array') return []
  if (def.type === 'object') return {}
  return /id$/i.test(name) ? randomUUID() : '看一看这件事怎么样'
}

/**
 * Every way of asking an endpoint about one subject, made from its schema: what it must have, and one by one every choice it
 * offers. What the subject brings along (its id, version, code) stands as it is.
 */
export const inputsFor = (point: Endpoint, subject: Input): Input[] => {
  const shape = point.input.shape as Record<string, unknown>
  const route = `${point.method} ${point.path}`
  const base: Input = {}
  for (const [name, schema] of Object.entries(shape)) {
    const { def, optional } = core(schema)
    if (name in subject) base[name] = subject[name]
    else if (name in (given[route] ?? {})) base[name] = given[route]?.[name]
    else if (!optional) base[name] = madeUp(name, def)
    if (base[name] === undefined) delete base[name]
  }
  if ('limit' in shape) base.limit = 50
  const choices = Object.entries(shape).flatMap(([name, schema]): Input[] => {
    if (name in subject) return []
    return entriesOf(core(schema).def).map((value) => ({ ...base, [name]: value }))
  })
  const filters = Object.keys(shape).flatMap((name): Input[] => {
    if (name in subject || name in base) return []
    if (name === 'q') return [{ ...base, q: '淄博' }]
    if (name === 'region') return [{ ...base, region: regions.zhangdian }]
    return name === 'chain' ? [{ ...base, chain: known.chain }] : []
  })
  return choices.length > 0 ? [...choices, ...filters] : [base, ...filters]
}
