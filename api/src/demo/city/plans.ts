import { addDays, today } from '../../calendar/dates'
import type { CityChain } from './chain'
import { cityChains } from './chains'
import type { CitySeat, Draft } from './draft'
import type { CityExpert, Plan } from './filings'
import type { Firm } from './firms'
import type { Random } from './random'

type Ask = {
  firms: readonly Firm[]
  institutions: ReadonlyArray<{ id: string; name: string }>
  nameOf: () => string
  now: Date
  founded: Date
  /** people in force today, how many of them at two enterprises, and appointments that are over */
  standing: number
  two: number
  over: number
}

const most = 3

/** Who was appointed where and when: people in force today, and terms that ran out, were ended or are suspended. */
export const plansOf = (
  draft: Draft,
  random: Random,
  { firms, institutions, nameOf, now, founded, standing, two, over }: Ask,
): { plans: Plan[]; experts: CityExpert[] } => {
  const day = today(now)
  const experts: CityExpert[] = []
  const taken = new Map<string, number>()
  const contacts = new Map<string, CitySeat>()
  const chains = cityChains.map((chain) => [chain, chain.weight] as const)
  const byChain = new Map(cityChains.map(({ id }) => [id, firms.filter((firm) => firm.chains[0] === id)]))

  const expertOf = (chain: CityChain): CityExpert => {
    // every institution has somebody before anybody has two
    const institution = institutions[experts.length] ?? random.pick(institutions)
    const senior = random.next() < 0.45
    const expert: CityExpert = {
      seat: draft.seat(nameOf(), 'expert', founded),
      ...{ institution, chain, degree: random.next() < 0.88 ? 'doctor' : 'master' },
      title: senior ? 'senior' : 'associate-senior',
      birthMonth: `${random.within(senior ? 1972 : 1978, senior ? 1984 : 1992)}-${String(random.within(1, 12)).padStart(2, '0')}`,
      direction: random.pick(chain.directions),
      keywords: random.shuffled([...chain.faults, ...chain.segments.map(({ name }) => name)]).slice(0, 4),
    }
    experts.push(expert)
    return expert
  }
  const firmOf = (chain: CityChain, but?: string): Firm => {
    const here = byChain.get(chain.id) ?? []
    for (;;) {
      const firm = random.pick(here)
      if (firm.id === but || (taken.get(firm.id) ?? 0) >= most) continue
      taken.set(firm.id, (taken.get(firm.id) ?? 0) + 1)
      return firm
    }
  }
  const contactOf = (firm: Firm): CitySeat => {
    const known = contacts.get(firm.id)
    if (known) return known
    const contact = draft.seat(nameOf(), 'enterprise', founded, { orgId: firm.id })
    contacts.set(firm.id, contact)
    firm.contact = contact.name
    firm.contact_phone = contact.phone
    return contact
  }
  const plan = (expert: CityExpert, firm: Firm, submitted: string): Plan => ({
    ...{ expert, firm, contact: contactOf(firm), submitted },
  })
  // it took effect some sixteen days after it was submitted, and its term of two years began after twenty-five
  const recent = () => addDays(day, -Math.floor(45 + 640 * random.next() ** 1.3))
  const past = () => addDays(day, -random.within(770, 1500))

  const plans: Plan[] = []
  for (let at = 0; at < standing; at += 1) {
    const chain = cityChains[at] ?? random.weighted(chains)
    plans.push(plan(expertOf(chain), firmOf(chain), recent()))
  }
  for (const { expert, firm } of plans.slice(30, 30 + two))
    plans.push(plan(expert, firmOf(expert.chain, firm.id), recent()))
  const again = random.shuffled(plans.slice(0, standing)).slice(0, Math.floor(over * 0.45))
  for (let at = 0; at < over; at += 1) {
    const stopped = at % 18
    const before = again[at]
    if (before && stopped > 1) {
      // the same expert at the same enterprise, a term earlier
      plans.push(plan(before.expert, before.firm, past()))
      continue
    }
    const chain = random.weighted(chains)
    const expert = expertOf(chain)
    const firm = firmOf(chain)
    if (stopped === 0) {
      const submitted = recent()
      const move = at % 36 === 0 ? ('suspend' as const) : ('end' as const)
      const reason = move === 'suspend' ? '专家出国访学，聘任暂停' : '专家调往外地，双方协商终止'
      const room = Math.floor((Date.parse(day) - Date.parse(submitted)) / 86_400_000) - 22
      plans.push({
        ...plan(expert, firm, submitted),
        ends: { move, day: addDays(submitted, 21 + random.within(1, Math.max(1, room))), reason },
      })
    } else plans.push(plan(expert, firm, past()))
  }
  return { plans, experts }
}
