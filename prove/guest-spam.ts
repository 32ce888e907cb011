import { helpCodes } from '@kefutong/contract/help-code'
import { matches } from '@kefutong/contract/match'
import { needs } from '@kefutong/contract/need/endpoints'
import { createApp } from '../api/src/app'
import { guestLimit } from '../api/src/need/budget'
import type { TestWorld } from '../test/world'
import { guestAt } from '../test/world/guest'
import { castOf, filingIn, wake } from '../test/world/journey'
import { type Ammunition, fire, type Shot } from './guest-spam/spam'
import type { Prove } from './prove'
import { type Dice, dice, inTown, together } from './world'

const monday = '2026-11-23T09:00:00+08:00'
const sizes = { devices: 200, addresses: 50, codes: 10 }
const atOnce = 16

const countBy = (shots: readonly Shot[], key: (shot: Shot) => string | undefined) => {
  const counts = new Map<string, number>()
  for (const shot of shots) {
    const name = key(shot)
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return Math.max(0, ...counts.values())
}

const load = async (world: TestWorld, thrown: Dice): Promise<Ammunition> => {
  const codes: string[] = []
  for (let n = 0; n < sizes.codes; n += 1) {
    const code = await world.city.ask(helpCodes.make, { kind: 'enterprise', enterpriseId: world.orgs.enterprise })
    codes.push(code.url?.split('/n/')[1] ?? '')
  }
  return {
    codes,
    devices: Array.from({ length: sizes.devices }, thrown.uuid),
    addresses: Array.from({ length: sizes.addresses }, (_, at) => `198.51.100.${at + 1}`),
  }
}

/** Somebody with a real difficulty, in the same minute, with a device and an address of their own. */
const genuine = async (origin: string, code: string, faults: string[]) => {
  const guest = guestAt(origin)
  const own = { sentence: '隔膜压缩机密封件三个月就漏，想延长到一年', phone: '13800000533', device: guest.device }
  const began = Date.now()
  const typed = await guest.tell(needs.raise, { ...own, enterprise: '淄博博泉氢能装备有限公司' })
  if (!typed.ok) faults.push(`a genuine guest was refused: ${typed.problem.code}`)
  // one who scanned a code the others use up is told to write the name, and that works
  const scanned = await guest.tell(needs.raise, { ...own, code })
  if (!scanned.ok) {
    if (scanned.problem.code !== 'helpCodeBusy') faults.push(`a scanning guest was refused: ${scanned.problem.code}`)
    const again = await guest.tell(needs.raise, { ...own, enterprise: '淄博博泉氢能装备有限公司' })
    if (!again.ok) faults.push(`a guest who wrote the name instead was refused: ${again.problem.code}`)
  }
  return Date.now() - began
}

/** What an expert with a filing in force, and everybody without a post, gets to see of it. */
const leaks = async (world: TestWorld, ids: readonly string[], faults: string[]) => {
  const filed = await castOf(world)
  await filingIn(world, 'in-force', filed.form, filed)
  await world.db.updateTable('filing').set({ state: 'in-force' }).execute()
  for (const who of [filed.expert, world.expert, world.guest]) {
    for (const group of ['hall', 'all', 'mine', 'pool', 'to-verify'] as const) {
      const { items } = await who.ask(needs.list, { group, limit: 50 })
      if (items.length > 0) faults.push(`${items.length} unverified needs in the list ${group}`)
    }
    await together(ids.length, atOnce, async (at) => {
      const id = ids[at] ?? ''
      if ((await who.tell(needs.read, { id })).ok) faults.push(`${id} can be read`)
      if (who.token && (await who.tell(matches.offer, { id })).ok) faults.push(`${id} can be offered for`)
    })
  }
}

const check = (shots: readonly Shot[], limit: number, faults: string[]) => {
  const through = shots.filter(({ id }) => id)
  const kinds: Array<[string, number]> = [
    ['device', countBy(through, ({ device }) => device)],
    ['address', countBy(through, ({ address }) => address)],
  ]
  for (const [kind, most] of kinds) if (most > limit) faults.push(`${most} needs from one ${kind}, ${limit} allowed`)
  const odd = shots.filter(({ status }) => ![200, 404, 429].includes(status))
  if (odd.length > 0) faults.push(`${odd.length} posts answered ${odd[0]?.status} ${odd[0]?.problem}`)
  return through
}

export const prove: Prove = ({ seed, flags, say }) =>
  inTown(monday, async (world) => {
    const posts = flags.get('runs') ?? 10_000
    const thrown = dice(seed)
    const faults: string[] = []
    const ammunition = await load(world, thrown)
    // a second process behind the same balancer: what is counted is counted together
    const second = await createApp(world.world)
    const origins = [world.origin, await second.listen({ port: 0, host: '127.0.0.1' })]
    try {
      const shots: Shot[] = []
      const waits: number[] = []
      const everyTenth = Math.ceil(posts / 10)
      await together(posts, atOnce, async (at) => {
        shots.push(await fire(origins, ammunition, thrown))
        if (at % everyTenth === everyTenth - 1) {
          waits.push(await genuine(origins[at % 2] ?? '', ammunition.codes[0] ?? '', faults))
          say(`  ${at + 1}`)
        }
      })
      const through = check(shots, guestLimit.hour ?? 0, faults)
      say(
        `同一分钟 ${posts} 条（${sizes.devices} 个设备、${sizes.addresses} 个地址、${sizes.codes} 个求助码、两个进程）：进入待核实 ${through.length} 条，上限 ${sizes.addresses * (guestLimit.hour ?? 0)} 条`,
      )
      say(`同一分钟 ${waits.length} 位真实用户都试过，最慢 ${Math.max(...waits)} 毫秒（三次请求）`)
      for (let hour = 1; hour <= 6; hour += 1) {
        await wake(world, new Date(Date.parse(monday) + hour * 61 * 60_000).toISOString())
        await together(300, atOnce, async () => {
          shots.push(await fire(origins, ammunition, thrown))
        })
      }
      const all = check(shots, guestLimit.day, faults)
      say(`再过六小时、每小时 300 条：一天共进入 ${all.length} 条，上限 ${sizes.addresses * guestLimit.day} 条`)
      const stored = await world.db
        .selectFrom('need')
        .select(['id', 'shelf', 'enterprise_name'])
        .where('enterprise_name', 'not like', '淄博博泉%')
        .execute()
      if (stored.some(({ shelf }) => shelf !== 'to-verify')) faults.push('a post went further than 待核实')
      const known = new Set(all.map(({ id }) => id))
      if (stored.some(({ id }) => !known.has(id)) || stored.length > known.size + waits.length)
        faults.push(`${stored.length} rows for ${known.size} acknowledged posts`)
      await leaks(
        world,
        all.map(({ id }) => id ?? ''),
        faults,
      )
      for (const fault of new Set(faults)) say(`  ${fault}`)
      return { tried: shots.length, failed: faults.length }
    } finally {
      await second.close()
    }
  })
