import type { Endpoint, ParsedOf } from '@kefutong/contract/endpoint'
import { Problem } from '@kefutong/contract/problem'
import type { Viewer } from '@kefutong/contract/role'
import type { FastifyRequest } from 'fastify'
import { clean } from './clean'
import { faultsOf } from './faults'
import type { Upload } from './upload'

/** Everything a request says, whether in its path, its query or its body. */
export const merged = (point: Endpoint, request: FastifyRequest, upload?: Upload): unknown => {
  const rest = point.method === 'GET' ? request.query : upload ? upload.fields : (request.body ?? {})
  if (typeof rest !== 'object' || Array.isArray(rest)) return rest
  const doubled = point.params.find((name) => Object.hasOwn(rest as object, name))
  if (doubled) throw new Problem('inputInvalid', { faults: [{ field: doubled, says: '没有这一项，请去掉' }] })
  return clean({ ...(rest as object), ...(request.params as object) })
}

/** What the contract makes of it, or every fault of it. */
export const parse = <E extends Endpoint>(point: E, raw: unknown) => {
  const result = point.input.safeParse(raw)
  if (result.success) return result.data as ParsedOf<E>
  // an id in a path that is no id is simply not there
  if (result.error.issues.some((issue) => point.params.includes(String(issue.path[0])))) throw new Problem('notFound')
  throw new Problem('inputInvalid', { faults: faultsOf(result.error.issues) })
}

export const allowed = (point: Endpoint, viewer: Viewer) => {
  if (point.for.includes('anyone')) return
  if (!viewer.personId) throw new Problem('signInNeeded')
  if (!point.for.some((role) => role === viewer.role)) throw new Problem('notAllowed')
}
