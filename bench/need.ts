import { randomUUID } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import { budget, capture, inArena, ratioOf } from './http/arena'
import { atOnce, perRound, rounds } from './http/compare'
import { patient, together } from './http/load'
import type { Measure } from './measure'
import { plantNeeds, type Seeded, seed } from './need/seed'
import { flatness, growth } from './need/sizes'

type Name = 'guest' | 'member' | 'pool' | 'hall' | 'mine'
const names: readonly Name[] = ['guest', 'member', 'pool', 'hall', 'mine']
const words: Record<Name, string> = {
  guest: '游客提需求',
  member: '企业提需求',
  pool: '列需求池',
  hall: '列需求大厅',
  mine: '列我的需求',
}

/** The columns of a card as they are, nothing worked out. */
const card = {
  from: 'from "need"',
  fields: {
    ...{ id: 'id', version: 'version', number: 'number', state: 'state', sentence: 'sentence', level: 'level' },
    ...{ enterpriseName: 'enterprise_name', regionCode: 'region_code', chains: 'chains', keywords: 'keywords' },
    ...{ visibility: 'visibility', raisedOn: 'raised_at', expertName: 'expert_name', updatedAt: 'updated_at' },
  },
}

/** Everybody raises and lists as they would; every guest has a device and an address of their own. */
const traffic = ({ tokens }: Seeded) => {
  let next = uuidv7()
  let guests = 0
  const raise = (token: string, script: Name, more: object) => (port: number) => {
    const id = next
    next = uuidv7()
    guests += 1
    return patient(port, {
      ...{ method: 'POST', path: '/needs', token, key: uuidv7(), script },
      from: `10.${(guests >> 16) & 255}.${(guests >> 8) & 255}.${guests & 255}`,
      body: {
        id,
        sentence: '隔膜压缩机密封件三个月就漏，想延长到一年',
        phone: '13800000533',
        device: randomUUID(),
        ...more,
      },
    })
  }
  const list = (token: string, script: Name, group: string) => (port: number) =>
    patient(port, { method: 'GET', path: `/needs?group=${group}&limit=20`, token, script })
  const calls: Record<Name, (port: number) => Promise<unknown>> = {
    guest: raise('', 'guest', { enterprise: '淄博第7材料有限公司' }),
    member: raise(tokens.enterprise, 'member', {}),
    pool: list(tokens.commissioner, 'pool', 'pool'),
    hall: list(tokens.expert, 'hall', 'hall'),
    mine: list(tokens.enterprise, 'mine', 'mine'),
  }
  return { calls, upcoming: () => next }
}

type Traffic = ReturnType<typeof traffic>
const tokenOf = ({ tokens }: Seeded): Record<Name, string> => ({
  ...{ guest: '', member: tokens.enterprise, mine: tokens.enterprise },
  ...{ pool: tokens.commissioner, hall: tokens.expert },
})

/** What the API really says to the database for one warm request of each kind. */
const scriptsFor = async (servers: Parameters<typeof capture>[0], seeded: Seeded, { calls, upcoming }: Traffic) => {
  const scripts: Record<string, Awaited<ReturnType<typeof capture>>> = {}
  for (const name of names) await together(40, 4, () => calls[name](servers.api.port))
  for (const name of names) {
    const writes = name === 'guest' || name === 'member'
    scripts[name] = await capture(servers, {
      token: tokenOf(seeded)[name],
      carried: { fixed: seeded.fixed, ...(writes ? { id: upcoming() } : {}) },
      ...(writes ? {} : { page: card }),
      ask: () => calls[name](servers.api.port),
    })
  }
  return scripts
}

export const measure: Measure = (say, { full }) =>
  inArena(seed, async (servers, seeded) => {
    const sizes = full ? [10_000, 100_000, 1_000_000] : [10_000, 100_000]
    const work = traffic(seeded)
    const [first = 0] = sizes
    await plantNeeds(servers.pool, seeded.enterprises, 1, first)
    say(`${first} 条需求，数据库开着 fsync；每轮 ${perRound} 次、${atOnce} 个并发，两边轮流 ${rounds} 轮，取总和`)
    const scripts = await scriptsFor(servers, seeded, work)
    await servers.bare.ask({ ask: 'replay', scripts })
    const ratios: string[] = []
    let within = true
    for (const name of names) {
      const script = scripts[name]
      if (!script) continue
      const ratio = await ratioOf(servers, { word: words[name], script, call: work.calls[name], say })
      ratios.push(`${name} ${ratio.toFixed(2)}`)
      within &&= ratio <= budget
    }
    const lists = (['pool', 'hall', 'mine'] as const).map((name) => ({
      word: words[name],
      ask: () => work.calls[name](servers.api.port),
    }))
    const grown = await flatness({
      sizes,
      lists,
      grow: (from, until) => plantNeeds(servers.pool, seeded.enterprises, from, until),
      say,
    })
    within &&= grown <= growth
    return {
      figure: `CPU 每次为 node:http + pg 的倍数 ${ratios.join('，')}（不超过 ${budget}）；列表从 ${first} 条到 ${sizes.at(-1)} 条慢到 ${grown.toFixed(2)} 倍（不超过 ${growth}）`,
      within,
    }
  })
