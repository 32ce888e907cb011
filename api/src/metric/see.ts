import { randomUUID } from 'node:crypto'
import type { Viewer } from '@kefutong/contract/role'
import type { Tx, World } from '../world'
import { applied } from './apply'
import { type Asked, type Base, baseOf, type Moment, type Page } from './base'
import { type Scope, sumsOf } from './read'
import { dayAsked, type Names, scopeAsked, scopeName } from './scope'
import { type Since, sinceFold } from './since'
import { keptSums, type Sums, sumsBy } from './sums'

/** More than this said since is added to what is kept, so that the next one need not add it again. */
const enough = 500

/** Everything a page of figures is made of: the day, whose, the names beside them, the numbers. */
export type Seen = { on: string; scope: Scope; scopeName: string; names: Names; sums: Sums }

type Asking = { world: World; db: Tx; viewer: Viewer; input: Scope & { on?: string | undefined }; at: Date }

const withSince = (asked: Asked, kept: Base, { said }: Since) =>
  said && sumsBy(kept.sums, keptSums(applied(asked.page.partsOf(asked.on, asked.scope), asked.on, said)))

const knownBy = (kept: Base, { state, regions, chains }: Since, sums: Sums): Moment => {
  kept.latest = { state, names: { regions, chains }, sums }
  return kept.latest
}

/** Reads what was said since and adds it to what is kept; what is kept is renewed when that was much. */
const anew = async (asked: Asked, kept: Base): Promise<Moment> => {
  const { db, cityId, page, on, scope } = asked
  const since = await sinceFold(db, cityId, kept.version)
  if (since.said && since.said.length <= enough) return knownBy(kept, since, withSince(asked, kept, since) as Sums)
  const renewed = await baseOf(asked, kept)
  const again = await sinceFold(db, cityId, renewed.version)
  const sums = withSince(asked, renewed, again)
  if (sums) return knownBy(renewed, again, sums)
  // too much was said to be read line by line; what is added up now is of a moment of its own, so its state is nobody else's
  const { regions, chains } = again
  return {
    ...{ state: randomUUID(), names: { regions, chains } },
    sums: sumsBy(keptSums(await sumsOf(db, cityId, on, page.partsOf(on, scope)))),
  }
}

/**
 * Never older than what was committed before this began: what is kept says of which state it is. When it is another, one of
 * those who saw that other state reads for all of them, and reads after they saw it.
 */
const known = async (asked: Asked, state: string): Promise<Moment> => {
  const kept = await baseOf(asked)
  if (kept.latest?.state === state) return kept.latest
  if (kept.making?.state === state) return kept.making.known
  const making = { state, known: anew(asked, kept) }
  kept.making = making
  making.known.catch(() => {
    if (kept.making === making) delete kept.making
  })
  return making.known
}

/**
 * What is there to see, and a name that says all it is made of: the same name is the same reply, whoever asks; another day
 * or another scope is another name.
 */
export const see = async (
  { world, db, viewer, input, at }: Asking,
  page: Page,
  stateThen: string,
): Promise<{ name: string; seen: Seen }> => {
  const { cityId } = viewer
  const [on, scope] = [dayAsked(input, at), scopeAsked(viewer, input)]
  const { state, names, sums } = await known({ world, db, cityId, page, on, scope }, stateThen)
  const name = await scopeName(db, cityId, names, scope)
  return { name: JSON.stringify([state, name, on, scope]), seen: { on, scope, scopeName: name, names, sums } }
}
