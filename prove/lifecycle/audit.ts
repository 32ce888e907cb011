import { filings } from '@kefutong/contract/filing/endpoints'
import { isOffice, offersTo, type Seat } from '../model'
import { seatWords } from './cast'
import { assertGapless, readNumber } from './number'
import type { Stage } from './stage'
import { type Entry, isVisible, mayCall, type Town } from './town'

const same = (what: string, got: unknown, expected: unknown) => {
  const [seen, wanted] = [JSON.stringify(got), JSON.stringify(expected)]
  if (seen !== wanted) throw new Error(`${what}: the API has ${seen}, the model ${wanted}`)
}

type Row = { id: string; number: string | null; case_number: string | null; promised: string | null }

const checkNumber = ({ id, inForceSince }: Entry, row: Row | undefined) => {
  if (!row?.number || !inForceSince) return same(`number of ${id}`, row?.number ?? null, null)
  const { year, kind, region } = readNumber(row.number)
  same(`scope of ${row.number}`, { year, kind, region }, inForceSince)
}

const caseOf = (text: string) => {
  const [, scope, serial] = /^(BA-\d{4})-(\d{4,})$/.exec(text) ?? []
  if (!scope || !serial) throw new Error(`${text} does not look like a case number`)
  return { scope, serial: Number(serial) }
}

/** The rows themselves against the model: state, version, promise, numbers, and one line of history for every move. */
export const checkRows = async ({ db, nameOf }: Stage, { entries }: Town) => {
  const rows = await db
    .selectFrom('filing')
    .select(['id', 'state', 'version', 'promised', 'number', 'case_number'])
    .execute()
  same('filings', rows.length, entries.length)
  const past = await db
    .selectFrom('history')
    .select(['thing_id', 'move', 'from_state', 'to_state', 'version', 'person_id', 'role', 'reason'])
    .where('thing', '=', 'filing')
    .orderBy('id')
    .execute()
  for (const entry of entries) {
    const { id, filing, version, promised, history, isSubmitted } = entry
    const row = rows.find((one) => one.id === id)
    same(`filing ${id}`, [row?.state, row?.version, row?.promised], [filing.state, version, promised])
    if (isOffice(filing.state) && !row?.promised)
      throw new Error(`${id} waits in ${filing.state} without a promised day`)
    same(`case number of ${id}`, row?.case_number !== null, isSubmitted)
    checkNumber(entry, row)
    const lines = past
      .filter(({ thing_id }) => thing_id === id)
      .map(
        (one) =>
          `${one.move} ${one.from_state ?? '-'}>${one.to_state} v${one.version} ${nameOf(one.person_id)} ${one.role} ${one.reason ?? '-'}`,
      )
    same(`history of ${id}`, lines, history)
  }
  assertGapless(rows.flatMap(({ number }) => (number ? [readNumber(number)] : [])))
  assertGapless(rows.flatMap(({ case_number }) => (case_number ? [caseOf(case_number)] : [])))
}

const listed = (offers: ReadonlyArray<{ move: string; reason: boolean }>) =>
  offers.map(({ move, reason }) => ({ move, reason }))

/** What a seat is shown of all filings: its own and no others, each with the moves the model allows. */
export const checkList = async ({ actor }: Stage, { entries, pack }: Town, seat: Seat) => {
  const list = await actor(seat).tell(filings.list, { limit: 50 })
  if (!mayCall(seat)) return same(`list for ${seatWords(seat)}`, list.problem.code, 'notAllowed')
  const own = entries.filter((entry) => isVisible(entry, seat))
  const ids = (items: ReadonlyArray<{ id: string }>) => items.map(({ id }) => id).sort()
  same(`filings of ${seatWords(seat)}`, ids(list.reply.items), ids(own))
  for (const { id, filing } of own) {
    const card = list.reply.items.find((item) => item.id === id)
    same(`moves of ${seatWords(seat)} on ${id}`, listed(card?.moves ?? []), listed(offersTo(filing, seat, pack.route)))
  }
}

/** What a seat is shown of one filing, or that it is told of none. */
export const checkOne = async ({ actor }: Stage, { pack }: Town, seat: Seat, entry: Entry) => {
  const one = await actor(seat).tell(filings.read, { id: entry.id })
  const what = `${seatWords(seat)} reads ${entry.id}`
  if (!mayCall(seat)) return same(what, one.problem.code, 'notAllowed')
  if (!isVisible(entry, seat)) return same(what, [one.status, one.problem.code], [404, 'notFound'])
  const offers = listed(offersTo(entry.filing, seat, pack.route))
  same(what, [one.reply.version, listed(one.reply.moves)], [entry.version, offers])
}
