/**
 * The rules of a filing said a second time, from the description of the domain alone. It imports nothing of the product:
 * where the two disagree, one of them is wrong.
 */
export const offices = ['enterprise-review', 'employer-review', 'county-review', 'city-review'] as const
export type Office = (typeof offices)[number]

export type State =
  | 'draft'
  | Office
  | 'returned'
  | 'notice'
  | 'objection'
  | 'in-force'
  | 'suspended'
  | 'ended'
  | 'expired'
  | 'withdrawn'

export const moves = [
  ...['submit', 'confirm', 'consent', 'approve', 'return', 'resubmit', 'object', 'dismiss', 'uphold'],
  ...['withdraw', 'take-effect', 'suspend', 'resume', 'end', 'expire', 'renew'],
] as const
export type Move = string

export type Side = 'owner' | 'enterprise' | 'employer' | 'county' | 'city' | 'clock'

/** Somebody on one of their chairs. */
export type Seat = { person: string; role: string; org?: string; region?: string }

/** What the form says, each field as the number of one of its possible values. */
export const fields = [
  ...(['direction', 'department', 'degree', 'managementPost', 'institution'] as const),
  ...(['enterprise', 'business', 'standings', 'post', 'tasks', 'pay', 'termEnd'] as const),
] as const
export type Field = (typeof fields)[number]
export type Paper = Readonly<Record<Field, number>>

export type Parties = { enterprise: string; institution: string; region: string }

export type Filing = {
  state: State
  owner: string
  paper: Paper
  /** known from the first submission on */
  parties?: Parties | undefined
  route?: readonly Office[] | undefined
  /** the paper as it was when an office said yes */
  words: Readonly<Partial<Record<Office, Paper>>>
  sentBackBy?: Office | undefined
  /** whoever decided something on the way to the number, and for whom */
  hands: readonly { person: string; side: string }[]
}

export type Offer = { move: Move; sides: readonly Side[]; to: State; reason: boolean }

/** Which offices put their word to a field. */
const lookedAtBy: Record<Field, readonly Office[]> = {
  direction: [],
  department: ['employer-review'],
  degree: ['employer-review', 'county-review'],
  managementPost: ['employer-review', 'county-review'],
  institution: ['enterprise-review', 'employer-review', 'county-review'],
  enterprise: ['enterprise-review', 'employer-review', 'county-review'],
  business: ['enterprise-review'],
  standings: ['enterprise-review', 'county-review'],
  post: ['enterprise-review', 'employer-review', 'county-review'],
  tasks: ['enterprise-review', 'county-review'],
  pay: ['enterprise-review'],
  termEnd: ['enterprise-review', 'employer-review', 'county-review'],
}

export const isOffice = (state: State): state is Office => (offices as readonly string[]).includes(state)

/** What an office confirmed stands unless a field it looked at has changed. The city looks last, every time. */
const stands = (filing: Filing, office: Office) => {
  const then = filing.words[office]
  if (!then || office === 'city-review') return false
  return fields.every((field) => !lookedAtBy[field].includes(office) || then[field] === filing.paper[field])
}

const firstOpen = (filing: Filing, route: readonly Office[]): State =>
  route.find((office) => !stands(filing, office)) ?? 'notice'

const afterYes = (filing: Filing, office: Office, route: readonly Office[]): State =>
  office === 'city-review' ? 'notice' : firstOpen(filing, route.slice(route.indexOf(office) + 1))

/** The office that returned it looks again; an earlier one goes before when what it confirmed has changed. */
const afterReturn = (filing: Filing, route: readonly Office[]): State => {
  const back = filing.sentBackBy ?? 'city-review'
  return route.slice(0, route.indexOf(back)).find((office) => !stands(filing, office)) ?? back
}

const yes: Record<Office, { move: Move; side: Side }> = {
  'enterprise-review': { move: 'confirm', side: 'enterprise' },
  'employer-review': { move: 'consent', side: 'employer' },
  'county-review': { move: 'approve', side: 'county' },
  'city-review': { move: 'approve', side: 'city' },
}

const offer = (move: Move, side: Side | 'bureau', to: State, reason = false): Offer => ({
  move,
  sides: side === 'bureau' ? ['county', 'city'] : [side],
  to,
  reason,
})

/** Everything that may happen to a filing now, whoever may do it. `newRoute` is for one that was never submitted. */
export const offers = (filing: Filing, newRoute: readonly Office[]): Offer[] => {
  const route = filing.route ?? newRoute
  const withdraw = offer('withdraw', 'owner', 'withdrawn')
  const { state } = filing
  if (isOffice(state)) {
    const { move, side } = yes[state]
    return [offer(move, side, afterYes(filing, state, route)), offer('return', side, 'returned', true), withdraw]
  }
  switch (state) {
    case 'draft':
      return [offer('submit', 'owner', firstOpen(filing, route)), withdraw]
    case 'returned':
      return [offer('resubmit', 'owner', afterReturn(filing, route)), withdraw]
    case 'notice':
      return [offer('object', 'bureau', 'objection', true), offer('take-effect', 'clock', 'in-force')]
    case 'objection':
      return [offer('dismiss', 'city', 'notice', true), offer('uphold', 'city', 'returned', true)]
    case 'in-force':
      return [
        offer('renew', 'owner', 'in-force'),
        offer('suspend', 'bureau', 'suspended', true),
        offer('end', 'bureau', 'ended', true),
        offer('expire', 'clock', 'expired'),
      ]
    case 'suspended':
      return [
        offer('resume', 'bureau', 'in-force'),
        offer('end', 'bureau', 'ended', true),
        offer('expire', 'clock', 'expired'),
      ]
    default:
      return []
  }
}

const sitsFor = ({ parties, owner }: Filing, seat: Seat, side: Side) => {
  if (side === 'owner') return seat.role === 'expert' && seat.person === owner
  if (seat.role !== side) return false
  if (side === 'enterprise') return seat.org !== undefined && seat.org === parties?.enterprise
  if (side === 'employer') return seat.org !== undefined && seat.org === parties?.institution
  if (side === 'county') return seat.region !== undefined && seat.region === parties?.region
  return true
}

/** Nobody decides on their own filing, and nobody who decided for one side decides for another. */
const mayDecide = ({ owner, hands }: Filing, { person, role }: Seat) =>
  role === 'clock' || (person !== owner && !hands.some((hand) => hand.person === person && hand.side !== role))

/** What this seat may do now. */
export const offersTo = (filing: Filing, seat: Seat, newRoute: readonly Office[]) =>
  offers(filing, newRoute).filter(
    ({ sides }) =>
      sides.some((side) => sitsFor(filing, seat, side)) && (sides.includes('owner') || mayDecide(filing, seat)),
  )

const onTheWay: readonly Move[] = ['confirm', 'consent', 'approve', 'return', 'object', 'dismiss', 'uphold']

const without = (words: Filing['words'], office: Office) => ({ ...words, [office]: undefined })

/** The filing after a move. Parties and route are settled by whoever submits it, see `submitted`. */
export const moved = (filing: Filing, seat: Seat, { move, to }: Offer): Filing => {
  const decides = onTheWay.includes(move)
  const next: Filing = {
    ...filing,
    state: to,
    ...(decides ? { hands: [...filing.hands, { person: seat.person, side: seat.role }] } : {}),
  }
  const { state } = filing
  if (move === 'uphold') return { ...next, sentBackBy: 'city-review', words: without(filing.words, 'city-review') }
  if (!isOffice(state) || move === 'withdraw') return next
  if (move === 'return') return { ...next, sentBackBy: state, words: without(filing.words, state) }
  return { ...next, words: { ...filing.words, [state]: filing.paper } }
}

export const submitted = (filing: Filing, parties: Parties, newRoute: readonly Office[]): Filing => ({
  ...filing,
  parties,
  route: filing.route ?? newRoute,
})
