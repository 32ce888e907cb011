import { givenReason, seenVersion } from '../deed'
import { endpoint, type Fields } from '../endpoint'
import { Id } from '../id'
import { pageInput, pageOf } from '../page'
import { bureau, type Role } from '../role'
import * as z from '../z'

const readers: readonly Role[] = ['expert', 'enterprise', 'employer', 'commissioner', ...bureau]
const writers: readonly Role[] = ['county', 'city']

const filter = {
  q: z.optional(z.string().check(z.trim(), z.maxLength(40))),
  region: z.optional(z.string().check(z.maxLength(6))),
  chain: z.optional(z.string().check(z.maxLength(40))),
}

/**
 * The five things done with a register: read its pages (by name, nobody ranked), read one row, add, change, remove. The
 * city keeps all of it, a county what lies in its own district. Problems: `registerTwice`, `changedByOthers`, `notFound`,
 * `inputInvalid` with a fault for every name the city does not know.
 */
export const registerOf = <Path extends string, Form extends Fields, Row extends z.ZodMiniType>(
  path: Path,
  { noun, form, row }: { noun: string; form: Form; row: Row },
) => ({
  list: endpoint(`GET /${path}`, {
    says: `${noun}名录，按名称`,
    for: readers,
    input: { ...pageInput, ...filter },
    reply: z.object({ ...pageOf(row).shape, mayAdd: z.boolean() }),
  }),
  read: endpoint(`GET /${path}/:id`, { says: `名录里的一条${noun}`, for: readers, input: { id: Id }, reply: row }),
  add: endpoint(`POST /${path}`, { says: `登记一条${noun}`, for: writers, input: form, reply: row }),
  change: endpoint(`PUT /${path}/:id`, {
    says: `修改一条${noun}`,
    for: writers,
    input: { id: Id, version: seenVersion, ...form },
    reply: row,
  }),
  remove: endpoint(`DELETE /${path}/:id`, {
    says: `从名录里去掉一条${noun}，要写理由`,
    for: writers,
    input: {
      id: Id,
      version: seenVersion,
      reason: givenReason,
    },
    reply: z.object({ id: z.string() }),
  }),
})
