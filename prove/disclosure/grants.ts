import { regions } from '../../test/world'
import type { Mark } from './marks'
import type { PlantedFiling, PlantedNeed, Town, Watcher } from './town'

/**
 * Who may read which field, written from the domain's description alone: nothing of the product is imported here but the names
 * of states and roles. `met`: one side of a match to which both said yes and which still stands. `former`: an expert it no
 * longer lies with. `reader`: somebody to whom it is open.
 */
export type Relation = 'owner' | 'official' | 'matched' | 'met' | 'former' | 'offerer' | 'reader' | 'merged-owner'

const everybodyIn: readonly Relation[] = ['owner', 'official', 'matched', 'former', 'offerer', 'reader']
const readers: readonly Relation[] = ['owner', 'official', 'matched', 'reader']
const sides: readonly Relation[] = ['owner', 'official', 'matched']

/** A field that is not here is nobody's. */
const ofNeed: Record<string, readonly Relation[]> = {
  id: everybodyIn,
  number: [...everybodyIn, 'merged-owner'],
  sentence: everybodyIn,
  keyPoints: readers,
  goal: readers,
  keyword: readers,
  deadline: readers,
  enterpriseName: sides,
  partner: sides,
  budget: sides,
  // enough to recognise a number
  phoneMasked: ['owner', 'official'],
  raiserName: ['owner', 'official', 'met'],
  expertName: ['owner', 'official', 'matched', 'former'],
  offererName: ['official', 'offerer'],
  // remarks name whoever made them
  earlierName: ['owner', 'official'],
  // what an expert wrote, that expert knows, even when it is over
  plan: [...sides, 'former'],
  outcome: [...sides, 'former'],
  heldText: ['owner', 'official'],
  'decline-reason': ['owner', 'official', 'former'],
  'refuse-reason': ['owner', 'official'],
  'pause-reason': sides,
  'reject-reason': [...sides, 'former'],
  'give-up-reason': sides,
  'reopen-reason': ['owner', 'official'],
  'clear-reason': ['official'],
}

const withExpert: readonly PlantedNeed['state'][] = [
  ...(['dispatched', 'accepted', 'solving', 'solved', 'confirmed', 'follow-up', 'settled', 'unsolved'] as const),
]
const onceWithExpert: readonly PlantedNeed['state'][] = ['reopened', 'arbitration', 'held-dispatched']
/** Both said yes and nobody has ended it. */
const standing: readonly PlantedNeed['state'][] = ['accepted', 'solving', 'solved', 'confirmed', 'follow-up']
const closed: readonly PlantedNeed['state'][] = [
  'raised',
  'merged',
  'refused',
  'withdrawn',
  'held',
  'held-dispatched',
  'paused-raised',
]

const isOpenTo = (watcher: Watcher, need: PlantedNeed) => {
  if (closed.includes(need.state) || need.visibility === 'handlers') return false
  return need.visibility === 'public' || watcher.role === 'province' || watcher.filed === true
}

const isOfficial = ({ role, region }: Watcher) =>
  role === 'city' ||
  (role === 'county' && region === regions.zhangdian) ||
  (role === 'commissioner' && (region === undefined || region === regions.zhangdian))

export const relationsOf = (watcher: Watcher, need: PlantedNeed): Set<Relation> => {
  const relations = new Set<Relation>()
  const is = (who: PlantedNeed['owner'] | undefined) => who !== undefined && watcher.actor.personId === who.personId
  const owns = watcher.actor.personId ? is(need.owner) : watcher.holds === need
  const solves = is(need.expert)
  if (owns) relations.add('owner')
  if (isOfficial(watcher)) relations.add('official')
  if (solves && withExpert.includes(need.state)) relations.add('matched')
  if (solves && onceWithExpert.includes(need.state)) relations.add('former')
  if ((owns || solves) && standing.includes(need.state)) relations.add('met')
  if (is(need.offerer)) relations.add('offerer')
  if (isOpenTo(watcher, need)) relations.add('reader')
  return relations
}

const directory: readonly Watcher['role'][] = ['commissioner', 'county', 'city', 'province']
/** One's own name and number come back in what one fills in oneself. */
const isOneself = ({ actor }: Watcher, need: PlantedNeed, field: string) => {
  const [, part = ''] = /^(expert|offerer|raiser|login)(Name|Phone)$/.exec(field) ?? []
  const whose = { expert: need.expert, offerer: need.offerer, raiser: need.owner, login: need.owner }[part]
  return actor.personId !== '' && whose?.personId === actor.personId
}
const staff: readonly Watcher['role'][] = ['commissioner', 'county', 'city']

/** What one endpoint alone gives out, one at a time and counted; and the directory, which knows experts but not their needs. */
const byRoute = (
  route: string,
  watcher: Watcher,
  need: PlantedNeed,
  field: string,
  relations: ReadonlySet<Relation>,
) => {
  switch (field) {
    case 'phone':
      if (route === 'POST /needs/:id/contact') return relations.has('official')
      return (
        route === 'POST /matches/:id/contact' && relations.has('met') && watcher.actor.personId === need.expert.personId
      )
    case 'expertPhone':
      if (isOneself(watcher, need, field)) return true
      if (route === 'POST /matches/:id/contact')
        return relations.has('met') && watcher.actor.personId === need.owner.personId
      return route === 'POST /need-tracks/contact' && relations.has('met') && relations.has('owner')
    case 'expertName':
    case 'offererName':
    case 'earlierName':
      if (isOneself(watcher, need, field)) return true
      if (route === 'GET /experts' || route === 'GET /experts/:id') return directory.includes(watcher.role)
      // somebody in a post chooses among all experts
      if (route === 'GET /needs/:id/recommendations') return staff.includes(watcher.role)
      return false
    default:
      return isOneself(watcher, need, field)
  }
}

const publicRoles: readonly Watcher['role'][] = ['city', 'province']
const ofFiling = (watcher: Watcher, filing: PlantedFiling, field: string, route: string) => {
  const own = watcher.actor.personId === filing.expert.personId
  const enterprise = watcher.actor.personId === filing.enterprise?.personId && filing.state !== 'draft'
  if (field === 'expertPhone') return own
  if (field === 'contactPhone') return own || enterprise
  if (own || enterprise) return true
  if (field === 'invitation') return false
  const bureau =
    publicRoles.includes(watcher.role) || (watcher.role === 'county' && watcher.region === regions.zhangdian)
  // the directories hold what a submitted filing said of somebody; recommendations and help name the direction
  const listed = /^GET \/(experts|enterprises)(\/:id)?$/.test(route) || route === 'GET /needs/:id/recommendations'
  if (field !== 'task' && filing.state !== 'draft' && listed && directory.includes(watcher.role)) return true
  if (field === 'summary' || field === 'dispute-reason')
    return bureau || watcher.role === 'employer' || watcher.role === 'commissioner'
  if (filing.state === 'draft') return false
  return bureau || watcher.role === 'employer' || (watcher.role === 'commissioner' && filing.state === 'in-force')
}

const ofCode = (watcher: Watcher, thing: string) =>
  watcher.role === 'city' ||
  (thing === 'code of a park in Linzi'
    ? watcher.region === regions.linzi && watcher.role === 'county'
    : watcher.name === '别家企业' || (watcher.role === 'county' && watcher.region === regions.zhangdian))

/** Commissioners have their own visits, city and province all; a county those to its enterprises, which these are not yet. */
const ofVisit = (watcher: Watcher, town: Town, thing: string) =>
  publicRoles.includes(watcher.role) ||
  town.visits.some((visit) => visit.thing === thing && visit.commissioner.personId === watcher.actor.personId)

/** Whether this watcher may read this field through this route. */
export const grantsFor = (town: Town) => {
  const needs = new Map(town.needs.map((need) => [need.thing, need]))
  const filings = new Map(town.filings.map((filing) => [filing.thing, filing]))
  return (watcher: Watcher, { thing, field }: Mark, route: string): boolean => {
    const need = needs.get(thing)
    if (need) {
      const relations = relationsOf(watcher, need)
      const merged =
        field === 'number' &&
        town.needs.some(({ into, owner }) => into === need && owner.personId === watcher.actor.personId)
      return (
        merged ||
        town.needs.some((one) => one.into === need && watcher.holds === one && field === 'number') ||
        (ofNeed[field] ?? []).some((relation) => relations.has(relation)) ||
        byRoute(route, watcher, need, field, relations)
      )
    }
    const filing = filings.get(thing)
    if (filing) return ofFiling(watcher, filing, field, route)
    if (thing.startsWith('visit of')) return ofVisit(watcher, town, thing)
    if (thing.startsWith('code of')) return field === 'token' && ofCode(watcher, thing)
    return false
  }
}
