import type { Caller } from './role'
import * as z from './z'

/** No PATCH: wx.request does not know it. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
export type Fields = Record<string, z.core.$ZodType>

/**
 * `file`: one multipart file beside the fields. `bytes`: the reply is a file, not JSON. `secret`: the reply holds a token and
 * is never kept for replay. `perMinute`: so many calls a minute from one address, where all others share a wide limit.
 */
type Kind = { file?: true; bytes?: true; secret?: true; perMinute?: number }

type Spec<In extends Fields, Out extends z.ZodMiniType> = Kind & {
  says: string
  for: readonly Caller[]
  /** or what builds it, once somebody asks */
  input: In | (() => In)
  reply: Out
}

export type Endpoint<In extends Fields = Fields, Out extends z.ZodMiniType = z.ZodMiniType> = Kind & {
  method: Method
  path: string
  says: string
  for: readonly Caller[]
  /** the whole input; a field nobody declared is refused by name */
  input: z.ZodMiniObject<In, z.core.$strict>
  /** the names in `path`, taken from the input */
  params: readonly string[]
  reply: Out
}

/** What it takes to address a call: the part of an endpoint that its route says in full. */
export type Point = Pick<Endpoint, 'method' | 'path' | 'params'>
/** An endpoint by name, as it can be written down and read back: `POST /filings/:id/moves`. */
export type Route = `${Method} /${string}`

export type InputOf<E> =
  E extends Endpoint<infer In, z.ZodMiniType> ? z.input<z.ZodMiniObject<In, z.core.$strict>> : never
export type ParsedOf<E> =
  E extends Endpoint<infer In, z.ZodMiniType> ? z.output<z.ZodMiniObject<In, z.core.$strict>> : never
export type ReplyOf<E> = E extends Endpoint<Fields, infer Out> ? z.output<Out> : never

/**
 * One thing the API does. `for` says who may call and cannot be left out. The input is flat: names that stand in the
 * path travel there, the others in the query (GET) or the body.
 */
export const endpoint = <In extends Fields, Out extends z.ZodMiniType>(
  route: Route,
  spec: Spec<In, Out>,
): Endpoint<In, Out> => {
  const { input, ...rest } = spec
  let whole: z.ZodMiniObject<In, z.core.$strict> | undefined
  return {
    ...rest,
    ...pointAt(route),
    get input() {
      whole ??= z.strictObject(typeof input === 'function' ? input() : input)
      return whole
    },
  }
}

/** The route of an endpoint, for keeping it on a device. */
export const routeOf = ({ method, path }: Point): Route => `${method} ${path as `/${string}`}`

/** Reads a route: what a call needs to know of its endpoint, without the endpoint. */
export const pointAt = (route: Route): Point => {
  const [method, path] = route.split(' ') as [Method, string]
  return { method, path, params: [...path.matchAll(/:(\w+)/g)].map((found) => found[1] as string) }
}

/** Fills the path and gives back what is left for the query or the body. */
export const address = (point: Point, input: Record<string, unknown>) => {
  const rest = { ...input }
  const path = point.params.reduce((at, name) => {
    const value = encodeURIComponent(String(rest[name]))
    delete rest[name]
    return at.replace(`:${name}`, value)
  }, point.path)
  return { path, rest }
}
