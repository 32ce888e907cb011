import { filings } from '@kefutong/contract/filing/endpoints'
import type { FilingForm } from '@kefutong/contract/filing/form'
import type { FilingMove, FilingState } from '@kefutong/contract/filing/lifecycle'
import { demoAgreement } from '../../api/src/demo/agreement'
import type { TestWorld } from '../world'
import { goodForm, uscc } from './form'

type Who = 'expert' | 'enterprise' | 'employer' | 'county' | 'city'
export type Step = { move: FilingMove; who: Who; reason?: string }
/** The people one filing passes by. */
export type Cast = Pick<TestWorld, Who>

const review: Step[] = [
  { move: 'submit', who: 'expert' },
  { move: 'confirm', who: 'enterprise' },
  { move: 'consent', who: 'employer' },
  { move: 'approve', who: 'county' },
  { move: 'approve', who: 'city' },
]
const late: FilingState[] = ['in-force', 'suspended', 'ended', 'expired']

/** The moves that lead from a draft to a state, before any clock. */
export const pathTo: Partial<Record<FilingState, Step[]>> = {
  draft: [],
  'enterprise-review': review.slice(0, 1),
  'employer-review': review.slice(0, 2),
  'county-review': review.slice(0, 3),
  'city-review': review.slice(0, 4),
  notice: review,
  objection: [...review, { move: 'object', who: 'county', reason: '有人反映持股' }],
  returned: [...review.slice(0, 3), { move: 'return', who: 'county', reason: '缺少协议扫描件第 2 页' }],
  withdrawn: [...review.slice(0, 1), { move: 'withdraw', who: 'expert' }],
}

/** One move on the newest version. */
export const step = async (cast: Cast, id: string, { move, who, reason }: Step) => {
  const { version } = await cast[who].ask(filings.read, { id })
  return cast[who].ask(filings.move, { id, version, move, ...(reason ? { reason } : {}) })
}

export const steps = async (cast: Cast, id: string, all: readonly Step[]) => {
  for (const one of all) await step(cast, id, one)
}

/** A draft that is complete, with its agreement. */
export const draftOf = async ({ expert }: Pick<Cast, 'expert'>, form = goodForm()) => {
  const { id, version } = await expert.ask(filings.start, {})
  await expert.ask(filings.save, { id, version, form })
  await expert.upload(id, 'agreement', demoAgreement(), '协议.pdf')
  return id
}

/** The owner changes the form of a draft or a returned filing. */
export const edit = async ({ expert }: Pick<Cast, 'expert'>, id: string, form: FilingForm) => {
  const { version } = await expert.ask(filings.read, { id })
  return expert.ask(filings.save, { id, version, form })
}

/** A filing brought to a state through the front door, by the people whose turn it is. */
export const filingIn = async (world: TestWorld, state: FilingState, form = goodForm(), cast: Cast = world) => {
  const id = await draftOf(cast, form)
  await steps(cast, id, late.includes(state) ? review : (pathTo[state] ?? []))
  if (late.includes(state)) await passTo(world, (await cast.city.ask(filings.read, { id })).promised ?? '')
  if (state === 'suspended') await step(cast, id, { move: 'suspend', who: 'city', reason: '双方协商' })
  if (state === 'ended') await step(cast, id, { move: 'end', who: 'city', reason: '双方协商' })
  if (state === 'expired') await passTo(world, dayAfter(form.appointment.termEnd))
  return cast.expert.ask(filings.read, { id })
}

const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** Lets the clock on the wall reach a moment; everybody's session is kept fresh for the journey. */
export const wake = async (world: TestWorld, moment: string) => {
  world.at(moment)
  const until = new Date(world.now().getTime() + 8 * 3_600_000)
  await world.db.updateTable('session').set({ seen_at: world.now(), expires_at: until }).execute()
}

/** The same, and what is due that morning is done. */
export const passTo = async (world: TestWorld, day: string) => {
  await wake(world, `${day}T08:00:00+08:00`)
  await world.runClock()
}

let casts = 0
/** An expert and an enterprise of their own, the shared offices, and a form that fits: casts never meet. */
export const castOf = async (world: TestWorld, change: Parameters<typeof goodForm>[0] = {}) => {
  casts += 1
  const [name, code] = [`淄博第${casts}试验有限公司`, uscc(`9KF${String(casts).padStart(4, '0')}`)]
  const { regionCode } = (change.enterprise ?? {}) as { regionCode?: string }
  const orgId = await world.enterprise_(name, code, regionCode)
  const expert = await world.seat(`专家${casts}`, 'expert')
  const enterprise = await world.seat(`经办${casts}`, 'enterprise', { orgId })
  const form = goodForm({
    ...change,
    expert: { name: `专家${casts}`, phone: expert.phone, ...change.expert },
    enterprise: { name, uscc: code, contactPhone: enterprise.phone, ...change.enterprise },
  })
  const { employer, county, city } = world
  return { expert, enterprise, employer, county, city, form, orgId }
}
