import { type ProjectLevel, projectLevelWords } from '@kefutong/contract/project'
import { transferWays } from '@kefutong/contract/service-log/form'
import { addDays, today } from '../../calendar/dates'
import type { Count } from '../../metric/counts'
import { countsOfProject, countsOfResult } from '../../metric/of-register'
import { morning } from '../story'
import { cityChains } from './chains'
import type { Draft } from './draft'
import type { Firm } from './firms'
import type { Random } from './random'

const count = { results: 196, projects: 158 }
const levels: Array<readonly [ProjectLevel, number]> = [
  ['national', 1],
  ['provincial', 5],
  ['city', 7],
  ['enterprise', 6],
]
const forms = ['制备方法', '在线检测装置', '中试工艺包', '控制软件', '关键配方']
const aims = ['联合攻关', '中试放大', '国产替代', '绿色工艺改造', '示范应用']
const wan = 1_000_000

type About = { cityId: string; firms: readonly Firm[]; institutions: ReadonlyArray<{ id: string }>; now: Date }

/** 创新成果 and 创新项目 as the bureau keeps them: what universities offer, and what enterprises carry out with them. */
export const registersOf = (draft: Draft, random: Random, { cityId, firms, institutions, now }: About) => {
  const chains = cityChains.map((chain) => [chain, chain.weight] as const)
  const bySegment = new Map<string, Firm[]>()
  for (const firm of firms)
    for (const segment of firm.segments) bySegment.set(segment, [...(bySegment.get(segment) ?? []), firm])
  const named = new Set<string>()

  const placed = (at: number) => {
    const chain = random.weighted(chains)
    const segment = random.pick(chain.segments)
    const day = morning(addDays(today(now), -random.within(20, 1100)), at % 200)
    return { chain, segment, day, firm: random.pick(bySegment.get(segment.id) ?? firms) }
  }
  const kept = <Row extends Parameters<typeof countsOfResult>[0]>(
    day: Date,
    row: Row,
    counts: (row: Row) => Count[],
  ) => {
    draft.count(today(day), counts(row))
    return { ...row, city_id: cityId, created_at: day.toISOString(), updated_at: day.toISOString() }
  }
  const many = <Row>(wanted: number, make: (at: number) => Row | undefined) => {
    const rows: Row[] = []
    while (rows.length < wanted) {
      const row = make(rows.length)
      if (row) rows.push(row)
    }
    return rows
  }
  const isNew = (name: string) => {
    const before = named.size
    return named.add(name).size > before
  }

  const results = many(count.results, (at) => {
    const { chain, segment, day, firm } = placed(at)
    const name = `${random.pick(chain.directions)}${random.pick(forms)}`
    const institution_id = random.pick(institutions).id
    if (!isNew(`${name} ${institution_id}`)) return undefined
    const gone = random.next() < 0.45
    const row = {
      ...{ id: draft.idAt(day), name, institution_id, chain: chain.id, segment: segment.id, summary: null },
      way: gone ? random.pick([...transferWays]) : null,
      amount_fen: gone ? random.within(8, 320) * wan : null,
      ...{ enterprise_id: gone ? firm.id : null, region_code: gone ? firm.region_code : null },
    }
    return kept(day, row, countsOfResult)
  })
  const projects = many(count.projects, (at) => {
    const { chain, segment, day, firm } = placed(at)
    const level = random.weighted(levels)
    const name = `${segment.name}${random.pick(aims)}${level === 'enterprise' ? '' : `（${projectLevelWords[level]}）`}`
    if (!isNew(`${name} ${firm.id}`)) return undefined
    const starts_on = addDays(today(day), -random.within(10, 200))
    const row = {
      ...{ id: draft.idAt(day), name, level, chain: chain.id, segment: segment.id, summary: null },
      ...{ enterprise_id: firm.id, region_code: firm.region_code, institution_id: random.pick(institutions).id },
      ...{ starts_on, ends_on: addDays(starts_on, random.within(360, 1080)), amount_fen: random.within(15, 900) * wan },
    }
    return kept(day, row, countsOfProject)
  })
  return { results, projects }
}
