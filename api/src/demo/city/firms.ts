import { usccCheckCharacter } from '@kefutong/contract/check'
import { addDays, today } from '../../calendar/dates'
import { countsOfEnterprise } from '../../metric/of-register'
import { morning } from '../story'
import type { CityChain } from './chain'
import { cityChains } from './chains'
import type { Draft } from './draft'
import type { Random } from './random'
import { cityRegions } from './regions'

export type Firm = {
  id: string
  uscc: string
  name: string
  region_code: string
  chains: string[]
  standings: string[]
  segments: string[]
  business: string
  contact: string
  contact_phone: string
  created_at: string
}

/** How many more of each kind the register still needs. */
export type FirmsWanted = {
  large: number
  largeHighTech: number
  highTech: number
  sme: number
  leading: number
  core: number
}

const marks = [
  ...'安邦博澄川达鼎方丰孚冠光瀚昊恒宏华汇佳建金晶景凯科朗朗力联林隆洛美铭诺鹏齐乾荣瑞润森山尚晟盛石舒顺泰天通同万旺威维鑫新信星旭宣雅扬宇裕元远云泽展正中众卓'.slice(
    0,
  ),
]
const marks2 = [...'诚创东飞福海合鸿晖嘉杰津巨康乐良茂能平普启强然锐胜世拓腾祥协亚怡益盈永优悦真智']
const kinds = ['科技有限公司', '新材料有限公司', '股份有限公司', '有限公司', '装备有限公司', '技术有限公司']

const short = (segment: string) => segment.replace(/与.*$/, '').slice(0, 6)

/** Enterprises enough for every tier that was published, each on one or two chains, somewhere in the city. */
export const firmsOf = (draft: Draft, random: Random, wanted: FirmsWanted, now: Date): Firm[] => {
  const names = new Set<string>()
  const nameFor = (chain: CityChain, segment: string): string => {
    for (;;) {
      const name = `淄博${random.pick(marks)}${random.pick(marks2)}${short(segment || chain.name)}${random.pick(kinds)}`
      if (names.has(name)) continue
      names.add(name)
      return name
    }
  }
  const places = cityRegions.map(({ code, weight }) => [code, weight] as const)
  const chains = cityChains.map((chain) => [chain, chain.weight] as const)
  const firms: Firm[] = []
  const add = (standings: string[]) => {
    const chain = random.weighted(chains)
    const segment = random.pick(chain.segments)
    const region_code = random.weighted(places)
    const first17 = `91${region_code}MA5${String(firms.length).padStart(6, '0')}`
    const at = morning(addDays(today(now), -random.within(40, 1500)), firms.length % 300)
    const other = random.next() < 0.12 ? random.pick(cityChains) : chain
    firms.push({
      id: draft.idAt(at),
      uscc: first17 + usccCheckCharacter(first17),
      name: nameFor(chain, segment.name),
      region_code,
      chains: [...new Set([chain.id, other.id])],
      standings,
      segments: [segment.id],
      business: segment.name,
      contact: '',
      contact_phone: '',
      created_at: at.toISOString(),
    })
  }
  for (let at = 0; at < wanted.large; at += 1) {
    const highTech = at < wanted.largeHighTech
    const leading = at < wanted.leading
    const core = at >= wanted.leading && at < wanted.leading + wanted.core
    add([
      'above-scale',
      ...(highTech ? ['high-tech'] : []),
      ...(leading ? ['leading-library'] : []),
      ...(core ? ['three-high-one-core'] : []),
    ])
  }
  const small = Math.max(wanted.highTech - wanted.largeHighTech, wanted.sme)
  for (let at = 0; at < small; at += 1)
    add([...(at < wanted.sme ? ['sme'] : []), ...(at < wanted.highTech - wanted.largeHighTech ? ['high-tech'] : [])])
  for (const firm of firms) draft.count(firm.created_at.slice(0, 10), countsOfEnterprise(firm))
  return firms
}
