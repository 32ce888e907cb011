import { type Count, mainChain, one } from './counts'

type Firm = {
  id: string
  region_code: string
  chains: readonly string[]
  segments: readonly string[]
  standings: readonly string[]
}
const placeOf = ({ region_code, chains }: Firm) => ({ region: region_code, chain: mainChain(chains), institution: '' })

/** Once in every segment it stands in; the segment is the slice. */
export const countsOfSegments = (firm: Firm): Count[] =>
  firm.segments.map((slice) => ({ ...one('enterprises.segment', firm.id, placeOf(firm)), slice }))

const tiers = ['sme', 'high-tech', 'leading-library', 'three-high-one-core'] as const

/** An enterprise of the register: once for every standing it holds and every segment, once more for being large and on a chain. */
export const countsOfEnterprise = (firm: Firm): Count[] => {
  const place = placeOf(firm)
  const large = firm.chains.length > 0 && firm.standings.includes('above-scale')
  return [
    ...countsOfSegments(firm),
    ...tiers
      .filter((tier) => firm.standings.includes(tier))
      .map((tier) => one(`enterprises.tier.${tier}`, firm.id, place)),
    ...(large ? [one('enterprises.on-chain.above-scale', firm.id, place)] : []),
    ...(large && firm.standings.includes('high-tech')
      ? [one('enterprises.on-chain.above-scale.high-tech', firm.id, place)]
      : []),
  ]
}

type Platform = { id: string; region_code: string; chain: string | null; institution_id: string | null }

export const countsOfPlatform = (platform: Platform): Count[] => [
  one('platforms', platform.id, {
    region: platform.region_code,
    chain: platform.chain ?? '',
    institution: platform.institution_id ?? '',
  }),
]

type Kept = { id: string; region_code: string | null; chain: string | null; institution_id: string | null }

const countsOfKept =
  (metric: 'results.registered' | 'projects.registered') =>
  ({ id, region_code, chain, institution_id }: Kept): Count[] => [
    one(metric, id, { region: region_code ?? '', chain: chain ?? '', institution: institution_id ?? '' }),
  ]

export const countsOfResult = countsOfKept('results.registered')
export const countsOfProject = countsOfKept('projects.registered')

type Seat = { role: string; region_code: string | null; since: Date; id: string }

/** A commissioner counts once, in the district of the oldest seat that is still held. */
export const countsOfCommissioner = (personId: string, held: readonly Seat[]): Count[] => {
  const [home] = held
    .filter(({ role }) => role === 'commissioner')
    .sort((a, b) => a.since.getTime() - b.since.getTime() || (a.id < b.id ? -1 : 1))
  return home ? [one('commissioners', personId, { region: home.region_code ?? '', chain: '', institution: '' })] : []
}
