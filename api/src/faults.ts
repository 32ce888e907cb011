import type { Fault } from '@kefutong/contract/problem'
import { Problem } from '@kefutong/contract/problem'
import type * as z from '@kefutong/contract/z'

/** Schema issues as sentences beside fields; an unknown field is named itself. */
export const faultsOf = (issues: readonly z.core.$ZodIssue[], prefix = ''): Fault[] =>
  issues.flatMap((issue) => {
    const at = [prefix, ...issue.path.map(String)].filter(Boolean).join('.')
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ field: [at, key].filter(Boolean).join('.'), says: '没有这一项，请去掉' }))
    }
    return [{ field: at, says: issue.message }]
  })

type PgFault = { code?: string; constraint?: string }

const away = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT', 'ENOTFOUND', 'EAI_AGAIN'])
const registerNames = new Set([
  'platform_city_id_name_key',
  'result_city_id_name_institution_id_key',
  'project_city_id_name_enterprise_id_key',
])
const busyClasses = ['08', '53', '57', '40', '25P03']

/** A database fault as an entry of the catalogue; anything unexpected stays what it is. */
export const translate = (error: unknown): unknown => {
  const { code, constraint } = (error ?? {}) as PgFault
  if (error instanceof Problem || typeof code !== 'string') {
    return error instanceof Error &&
      /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect/.test(
        error.message,
      )
      ? new Problem('busy', { retryAfter: 5 })
      : error
  }
  if (code === '23505' && constraint === 'filing_open_once') return new Problem('duplicateFiling')
  if (code === '23505' && constraint && registerNames.has(constraint))
    return new Problem('registerTwice', { faults: [{ field: 'name', says: '名录里已有同名的一条' }] })
  if (code === '23505' && constraint === 'rule_pack_pkey') return new Problem('changedByOthers')
  if (away.has(code) || busyClasses.some((start) => code.startsWith(start)))
    return new Problem('busy', { retryAfter: 5 })
  return error
}
