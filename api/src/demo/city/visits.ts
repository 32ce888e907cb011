import { addDays, today } from '../../calendar/dates'
import { difference } from '../../metric/counts'
import { countsOfVisit } from '../../metric/of-visit'
import { morning } from '../story'
import { asBytes } from './bulk'
import type { CitySeat, Draft } from './draft'
import type { Lived } from './filings'
import type { Random } from './random'

export type VisitsWanted = { met: number; introduced: number; intents: number; contracts: number }

const notes = {
  met: ['到学校走访，了解研究方向', '电话沟通，请专家介绍近期成果', '参加成果发布会时对接', '约在实验室看了中试样品'],
  introduced: ['把企业的难题介绍给专家', '陪专家到厂看了产线', '三方开了视频会'],
  intent: ['双方有意联合攻关，约了下次面谈', '企业愿意出样品试做'],
  contract: ['签了技术服务合同', '签了联合研发协议'],
}
const moves = { introduced: 'introduce', intent: 'intend', contract: 'contract' } as const

/** Contacts of the commissioners, each as far as it came; every step on a day of its own. */
export const visitsOf = (
  draft: Draft,
  random: Random,
  {
    cityId,
    commissioners,
    lived,
    wanted,
    now,
  }: {
    cityId: string
    commissioners: readonly CitySeat[]
    lived: readonly Lived[]
    wanted: VisitsWanted
    now: Date
  },
) => {
  const day = today(now)
  return Array.from({ length: wanted.met }, (_, at) => {
    const commissioner = random.pick(commissioners)
    const near = lived.filter(({ plan }) => plan.firm.region_code === commissioner.regionCode)
    const { expert, firm } = random.pick(near.length > 0 ? near : lived).plan
    const reached = at < wanted.contracts ? 3 : at < wanted.intents ? 2 : at < wanted.introduced ? 1 : 0
    const met = addDays(day, -random.within(30 + reached * 20, 340))
    const days = [
      met,
      addDays(met, random.within(2, 9)),
      addDays(met, random.within(10, 18)),
      addDays(met, random.within(19, 28)),
    ]
    const id = draft.idAt(morning(met, at % 200))
    const names = ['met', 'introduced', 'intent', 'contract'] as const
    const on = (step: number) => (reached >= step ? (days[step] ?? null) : null)
    let before = {
      id,
      region_code: commissioner.regionCode ?? null,
      chain: null as string | null,
      introduced_on: null as string | null,
      intent_on: null as string | null,
      contract_on: null as string | null,
    }
    const first = countsOfVisit(before)
    const deed = { thing: 'visit', id }
    draft.record(morning(met, at % 200), commissioner, { ...deed, move: 'record', to: 'met', version: 1 }, first)
    for (let step = 1; step <= reached; step += 1) {
      const name = names[step] as 'introduced' | 'intent' | 'contract'
      const after = {
        ...before,
        region_code: firm.region_code,
        chain: firm.chains[0] ?? null,
        [`${name}_on`]: days[step] ?? null,
      }
      draft.record(
        morning(days[step] ?? met, at % 200),
        commissioner,
        { ...deed, move: moves[name], from: names[step - 1] ?? 'met', to: name, version: step + 1 },
        difference(countsOfVisit(before), countsOfVisit(after)),
      )
      before = after
    }
    const state = names[reached] ?? 'met'
    return {
      ...{ city_id: cityId, id, version: reached + 1, state, commissioner_id: commissioner.personId },
      ...{ expert_id: expert.seat.personId, expert_name: expert.seat.name },
      ...{ enterprise_id: reached > 0 ? firm.id : null, enterprise_name: reached > 0 ? firm.name : null },
      ...{ region_code: before.region_code, chain: before.chain, need_id: null, note: random.pick(notes[state]) },
      ...{
        raise_hash: asBytes(random.bytes(32)),
        met_on: met,
        introduced_on: on(1),
        intent_on: on(2),
        contract_on: on(3),
      },
      ...{
        created_at: morning(met, at % 200).toISOString(),
        updated_at: morning(days[reached] ?? met, at % 200).toISOString(),
      },
    }
  })
}
