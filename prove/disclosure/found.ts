import { helpCodes } from '@kefutong/contract/help-code'
import { type Visibility, visibilities } from '@kefutong/contract/need/form'
import { regions, type TestWorld } from '../../test/world'
import { wake } from '../../test/world/journey'
import { expertOf } from '../../test/world/need'
import { newMarks } from './marks'
import { plantFiling, plantInvitation, plantLogs } from './plant-filings'
import { inOrder, plantNeed, plantVisit } from './plant-needs'
import type { HelpCode, PlantedNeed, PlantedState, Town, Watcher } from './town'

/** A Monday after the term of the appointments has begun. */
const monday = '2027-01-18T09:41:00+08:00'

const outsiders = async (world: TestWorld): Promise<Watcher[]> => [
  { name: '没有登录的人', actor: world.guest, role: 'nobody' },
  { name: '别的游客', actor: await world.seat('游客', 'guest'), role: 'guest' },
  { name: '没有备案的专家', actor: await expertOf(world, '没有备案的'), role: 'expert' },
  { name: '别家企业', actor: world.enterprise, role: 'enterprise' },
  { name: '派出单位', actor: world.employer, role: 'employer' },
  {
    name: '外区县专员',
    actor: await world.seat('桓台专员', 'commissioner', { regionCode: regions.huantai }),
    role: 'commissioner',
    region: regions.huantai,
  },
  { name: '全市专员', actor: await world.seat('全市专员', 'commissioner'), role: 'commissioner' },
  { name: '本区县', actor: world.county, role: 'county', region: regions.zhangdian },
  { name: '外区县', actor: world.neighbour, role: 'county', region: regions.linzi },
  { name: '市科技局', actor: world.city, role: 'city' },
  { name: '省厅', actor: await world.seat('省厅', 'province'), role: 'province' },
  { name: '系统管理员', actor: world.sysadmin, role: 'sysadmin' },
  { name: '安全管理员', actor: await world.seat('安全', 'secadmin'), role: 'secadmin' },
  { name: '审计员', actor: await world.seat('审计', 'auditor'), role: 'auditor' },
]

/** Both sides of a need, whoever offered for it, and whoever holds its claim code without an account. */
const partiesOf = (world: TestWorld, need: PlantedNeed, others: readonly PlantedNeed[]): Watcher[] => {
  const party = [need, ...others.filter((other) => other !== need)]
  return [
    { name: `提出人（${need.thing}）`, actor: need.owner, role: 'guest', party },
    { name: `专家（${need.thing}）`, actor: need.expert, role: 'expert', party },
    ...(need.offerer
      ? [{ name: `愿意对接的专家（${need.thing}）`, actor: need.offerer, role: 'expert' as const, party }]
      : []),
    { name: `凭证码（${need.thing}）`, actor: world.guest, role: 'nobody', holds: need, party },
  ]
}

const codesOf = async ({ world, marks }: Pick<Town, 'world' | 'marks'>): Promise<HelpCode[]> => {
  const made = [
    await world.city.ask(helpCodes.make, { kind: 'park', regionCode: regions.linzi, name: '齐鲁化工区' }),
    await world.enterprise.ask(helpCodes.make, { kind: 'enterprise' }),
  ]
  return made.map(({ id, url, short }, at) => {
    const thing = at === 0 ? 'code of a park in Linzi' : 'code of the other enterprise'
    return { thing, id, token: marks.code(url?.split('/n/')[1] ?? '', thing, 'token'), short }
  })
}

export type Plan = {
  needs: ReadonlyArray<readonly [Visibility, PlantedState]>
  filings: readonly Town['filings'][number]['state'][]
}

/** Every state at every level of visibility. */
export const everyNeed = (states: readonly PlantedState[]): Plan['needs'] =>
  visibilities.flatMap((visibility) => inOrder(states).map((state) => [visibility, state] as const))

/** A town in which every field that somebody must not read is unlike anything else. */
export const foundTown = async (world: TestWorld, plan: Plan): Promise<Town> => {
  const marks = newMarks()
  const inForce = await plantFiling(world, marks, 'in-force')
  await wake(world, monday)
  const planted = [inForce]
  for (const state of plan.filings) if (state !== 'in-force') planted.push(await plantFiling(world, marks, state))
  inForce.logs = await plantLogs(inForce, marks)
  const waiting = planted.find(({ state }) => state === 'enterprise-review')
  const commissioner = await world.seat('本区县专员', 'commissioner', { regionCode: regions.zhangdian })
  const planting = { world, marks, commissioner }
  const needs: PlantedNeed[] = []
  for (const [visibility, state] of plan.needs) {
    const before = needs.filter((one) => one.visibility === visibility)
    needs.push(await plantNeed(planting, visibility, state, before))
  }
  const verified = needs.filter(({ state }) => state === 'verified')
  const visits = []
  for (const need of verified) visits.push(await plantVisit(planting, need))
  return {
    ...{ world, marks, needs, visits },
    filings: planted,
    helpCodes: await codesOf({ world, marks }),
    invitation: waiting ? await plantInvitation(waiting, marks) : '',
    enterpriseIds: [world.orgs.enterprise],
    expertIds: [...needs.map(({ expert }) => expert.personId), inForce.expert.personId],
    watchers: [
      ...(await outsiders(world)),
      {
        name: '本区县专员',
        actor: commissioner,
        role: 'commissioner',
        region: regions.zhangdian,
      },
      { name: '在聘的备案专家', actor: inForce.expert, role: 'expert', filed: true },
      ...(inForce.enterprise ? [{ name: '备案的企业', actor: inForce.enterprise, role: 'enterprise' as const }] : []),
      ...needs.flatMap((need) => partiesOf(world, need, verified)),
    ],
  }
}
