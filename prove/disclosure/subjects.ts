import type { Endpoint } from '@kefutong/contract/endpoint'
import type { Input } from './inputs'
import type { PlantedNeed, Town, Watcher } from './town'

/** Never the code of anything here. */
const forged = '7K4M92QX'

/** Things by the first word of the path they are asked at; a path nobody thought of is asked about everything. */
const things = (town: Town, needs: readonly PlantedNeed[], watcher: Watcher): Record<string, () => Input[]> => ({
  needs: () =>
    needs.map(({ id, version, expert, into }) => ({
      ...{ id, version, expertId: expert.personId, into: into?.id ?? town.needs.find((one) => one.id !== id)?.id },
    })),
  'need-tracks': () => [
    ...needs.slice(0, 3).map(({ number, version }) => ({ number, version, claim: forged })),
    ...(watcher.holds
      ? [{ number: watcher.holds.number, version: watcher.holds.version, claim: watcher.holds.claim }]
      : []),
  ],
  matches: () => needs.flatMap(({ matchId }) => (matchId ? [{ id: matchId }] : [])),
  experts: () => town.expertIds.map((id) => ({ id })),
  enterprises: () => town.enterpriseIds.map((id) => ({ id })),
  visits: () => town.visits.map(({ id }) => ({ id, version: 1 })),
  'help-codes': () => town.helpCodes.map(({ id }) => ({ id })),
  filings: () =>
    town.filings.map(({ id, version, attachmentId }) => ({ id, version, ...(attachmentId ? { attachmentId } : {}) })),
  'filing-moves': () => [{ items: town.filings.map(({ id, version }) => ({ id, version })) }],
  'service-logs': () => logsOf(town),
  'service-log-confirmations': () => [{ items: logsOf(town).map(({ id, version }) => ({ id, version })) }],
  ledger: () => logsOf(town),
  n: () => town.helpCodes.flatMap(({ token, short }) => [{ code: token }, { code: short }, { code: forged }]),
  invitations: () => [{ token: town.invitation }, { token: 'A'.repeat(22) }],
  'year-summary': () => [
    { year: 2027 },
    ...town.filings.map(({ expert }) => ({ year: 2027, expert: expert.personId })),
  ],
})

const logsOf = ({ filings }: Town) =>
  filings.flatMap(({ id, logs }) => logs.map((log) => ({ ...log, filingId: id, edition: 1 })))

const everyId = (town: Town): Input[] => [
  ...town.needs.map(({ id }) => ({ id })),
  ...town.filings.map(({ id }) => ({ id })),
  ...town.visits.map(({ id }) => ({ id })),
  ...town.expertIds.map((id) => ({ id })),
  ...logsOf(town).map(({ id }) => ({ id })),
]

const ofNeeds = ['needs', 'need-tracks', 'matches', 'visits']

/** What one watcher asks one endpoint about. Whoever has a part in a need asks about that need, its visitors about all. */
export const subjectsFor = (town: Town, watcher: Watcher, point: Endpoint): Input[] => {
  const needs = point.method === 'GET' ? (watcher.party ?? town.needs) : (watcher.party?.slice(0, 1) ?? town.needs)
  const [, first = ''] = point.path.split('/')
  // a path without a thing in it is asked once, unless its first word brings something along
  const known = things(town, needs, watcher)[first]
  if (
    point.params.length === 0 &&
    ['needs', 'experts', 'enterprises', 'visits', 'help-codes', 'filings'].includes(first)
  )
    return [{}]
  const about = known
    ? point.params.length > 0 || first !== 'service-logs'
      ? known()
      : [{}]
    : point.params.includes('id')
      ? everyId(town)
      : [{}]
  // a side of a need has no more part in filings and records than others of its role, who are asked about all
  return watcher.party && !ofNeeds.includes(first) ? about.slice(0, 1) : about
}
