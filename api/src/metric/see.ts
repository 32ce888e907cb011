import { createHash } from 'node:crypto'
import type { Viewer } from '@kefutong/contract/role'
import type { Tx, World } from '../world'
import { applied } from './apply'
import { type Asked, baseOf } from './base'
import { type Part, type Scope, sumsOf } from './read'
import { dayAsked, type Names, scopeAsked, scopeName } from './scope'
import { type Since, sinceFold } from './since'
import { keptSums, type Sums, sumsBy } from './sums'

/** More than this said since is added to what is kept, so that the next one need not add it again. */
const enough = 500

/** Everything a page of figures is made of: the day, whose, the names beside them, the numbers. */
export type Seen = { on: string; scope: Scope; scopeName: string; names: Names; sums: Sums }

type Asking = { world: World; db: Tx; viewer: Viewer; input: Scope & { on?: string | undefined }; at: Date }

const withSince = (asked: Asked, kept: Awaited<ReturnType<typeof baseOf>>, { said }: Since) =>
  said && sumsBy(kept.sums, keptSums(applied(asked.parts, asked.on, said)))

/** Never older than what was committed before this began: what is kept says of which fold it is, and the rest is read now. */
const known = async (asked: Asked): Promise<{ since: Since; sums: Sums }> => {
  const { db, cityId, on, parts } = asked
  const kept = await baseOf(asked)
  const since = await sinceFold(db, cityId, kept.version)
  if (since.said && since.said.length <= enough) return { since, sums: withSince(asked, kept, since) as Sums }
  const renewed = await baseOf(asked, kept)
  const again = await sinceFold(db, cityId, renewed.version)
  const sums = withSince(asked, renewed, again) ?? sumsBy(keptSums(await sumsOf(db, cityId, on, parts)))
  return { since: again, sums }
}

/**
 * What is there to see and the tag of it. The tag says all that it is made of, so the same tag is the same reply, whoever
 * asks; another day or another scope is another tag.
 */
export const see = async (
  { world, db, viewer, input, at }: Asking,
  partsOf: (on: string, scope: Scope) => readonly Part[],
): Promise<{ tag: string; first: Seen }> => {
  const { cityId } = viewer
  const [on, scope] = [dayAsked(input, at), scopeAsked(viewer, input)]
  const { since, sums } = await known({ world, db, cityId, on, parts: partsOf(on, scope) })
  const { version, fresh, regions, chains } = since
  const names = { regions, chains }
  const name = await scopeName(db, cityId, names, scope)
  const about = JSON.stringify([version, fresh, names, name, on, scope])
  const tag = createHash('sha256').update(about).digest('base64url').slice(0, 22)
  return { tag, first: { on, scope, scopeName: name, names, sums } }
}
