import { type PlatformKind, type PlatformLevel, platformKindWords } from '@kefutong/contract/platform'
import { addDays, today } from '../../calendar/dates'
import { countsOfPlatform } from '../../metric/of-register'
import { morning } from '../story'
import { cityChains } from './chains'
import type { Draft } from './draft'
import type { Firm } from './firms'
import type { Random } from './random'

const kinds: Array<readonly [PlatformKind, number]> = [
  ['laboratory', 3],
  ['engineering-centre', 8],
  ['technology-centre', 9],
  ['pilot-base', 3],
  ['incubator', 2],
  ['new-institute', 4],
  ['workstation', 4],
]
const levels: Array<readonly [PlatformLevel, number]> = [
  ['national', 1],
  ['provincial', 9],
  ['city', 26],
]

/** 创新平台: one at a time beside an enterprise of its segment. */
export const platformsOf = (
  draft: Draft,
  random: Random,
  cityId: string,
  firms: readonly Firm[],
  { count, now }: { count: number; now: Date },
) => {
  const names = new Set<string>()
  const rows: Array<Record<string, unknown>> = []
  const chains = cityChains.map((chain) => [chain, chain.weight] as const)
  const bySegment = new Map<string, Firm[]>()
  for (const firm of firms)
    for (const segment of firm.segments) bySegment.set(segment, [...(bySegment.get(segment) ?? []), firm])
  while (rows.length < count) {
    const chain = random.weighted(chains)
    const segment = random.pick(chain.segments)
    const kind = random.weighted(kinds)
    const name = `淄博市${segment.name}${platformKindWords[kind]}${random.next() < 0.4 ? `（${random.pick(['第二', '联合', '高新'])}）` : ''}`
    const host = random.pick(bySegment.get(segment.id) ?? firms)
    if (names.has(name)) continue
    names.add(name)
    const at = morning(addDays(today(now), -random.within(30, 1400)), rows.length % 200)
    const platform = { id: draft.idAt(at), region_code: host.region_code, chain: chain.id, institution_id: null }
    rows.push({
      ...{ city_id: cityId, ...platform, name, kind, level: random.weighted(levels), enterprise_id: host.id },
      ...{
        recognised_on: addDays(today(at), -random.within(10, 900)),
        segment: segment.id,
        created_at: at.toISOString(),
      },
    })
    draft.count(today(at), countsOfPlatform(platform))
  }
  return rows
}
