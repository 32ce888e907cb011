import type { ReplyOf } from '@kefutong/contract/endpoint'
import type { Viewer } from '@kefutong/contract/role'
import type { LoggableFiling, serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { kindWords, type ServiceLogKind, serviceLogKinds } from '@kefutong/contract/service-log/form'
import { addDays, today } from '../calendar/dates'
import { visibleTo } from '../filing/visible'
import type { Tx } from '../world'
import { filingsOf, stoodUntil } from './filing'

/** What was done last week may still be written down for a filing that has just ended. */
const graceDays = 30

const loggable = async (db: Tx, viewer: Viewer, day: string): Promise<LoggableFiling[]> => {
  const since = addDays(day, -graceDays)
  const rows = await filingsOf(db, viewer.cityId)
    .where(visibleTo(viewer))
    .where((where) =>
      where.or([
        where('state', '=', 'in-force'),
        where.and([where('state', 'in', ['suspended', 'ended', 'expired']), where('term_end', '>=', since)]),
      ]),
    )
    .orderBy('state')
    .orderBy('in_force_at', 'desc')
    .limit(50)
    .execute()
  const inForceFirst = rows
    .filter((row) => (stoodUntil(row) ?? since) >= since)
    .sort((a, b) => Number(b.state === 'in-force') - Number(a.state === 'in-force'))
  return inForceFirst.map((row) => ({
    id: row.id,
    state: row.state,
    enterpriseName: row.enterprise_name,
    expertName: row.expert_name,
    post: row.post,
    termStart: row.term_start,
    termEnd: row.term_end,
    stoodUntil: stoodUntil(row),
  }))
}

/** The writer's newest records: the filing and kind they end with, and the sentences used before. */
const lately = (db: Tx, viewer: Viewer) =>
  db
    .selectFrom('service_log')
    .select(['filing_id', 'kind', 'line'])
    .where('city_id', '=', viewer.cityId)
    .where('author_id', '=', viewer.personId ?? '')
    .where(
      viewer.role === 'expert' ? 'expert_id' : 'enterprise_id',
      '=',
      (viewer.role === 'expert' ? viewer.personId : viewer.orgId) ?? '',
    )
    .where('kind', viewer.role === 'expert' ? '<>' : '=', 'revenue')
    .orderBy('updated_at', 'desc')
    .limit(20)
    .execute()

const mostPast = 6

type Past = ReplyOf<typeof serviceLogs.begin>['past'][number]

/** Sentences to start from, each once, the newest first, as many of a kind as a sheet shows. What stands for none is none. */
const pastOf = (before: ReadonlyArray<{ kind: ServiceLogKind; line: string }>): Past[] => {
  const said = before.filter(({ kind, line }) => line !== kindWords[kind].label)
  const once = [...new Map(said.map(({ kind, line }) => [`${kind} ${line}`, { kind, says: line }])).values()]
  return serviceLogKinds.flatMap((kind) => once.filter((each) => each.kind === kind).slice(0, mostPast))
}

/** The form as it opens: the filing last logged under, the kind most used lately, sentences to start from. */
export const beginning = async (db: Tx, viewer: Viewer, at: Date): Promise<ReplyOf<typeof serviceLogs.begin>> => {
  const day = today(at)
  const filings = await loggable(db, viewer, day)
  const before = await lately(db, viewer)
  const kinds = before.slice(0, 5).map(({ kind }) => kind)
  const likeliest = [...new Set(kinds)].sort(
    (a, b) => kinds.filter((kind) => kind === b).length - kinds.filter((kind) => kind === a).length,
  )[0]
  const standing = filings.filter(({ state }) => state === 'in-force')
  const filing = standing.find(({ id }) => id === before[0]?.filing_id) ?? standing[0] ?? filings[0]
  return {
    today: day,
    filings,
    filingId: filing?.id ?? null,
    kind: viewer.role === 'enterprise' ? 'revenue' : (likeliest ?? 'problem'),
    past: pastOf(before),
  }
}
