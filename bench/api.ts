import { randomUUID } from 'node:crypto'
import { cityId } from '../test/world/form'
import { layGround } from './dashboard/ground'
import { plant } from './dashboard/plant'
import { read } from './dashboard/reading'
import { budget, capture, inArena, ratioOf } from './http/arena'
import { atOnce, perRound, rounds } from './http/compare'
import { together } from './http/load'
import { afterwards, card, traffic } from './log/traffic'
import type { Measure } from './measure'

type Town = Awaited<ReturnType<typeof layGround>>
type Servers = Parameters<typeof capture>[0]
type Name = 'list' | 'create' | 'confirm' | 'dashboard' | 'changed'
const names: readonly Name[] = ['list', 'create', 'confirm', 'dashboard', 'changed']
const words: Record<Name, string> = {
  ...{ list: '列待我确认', create: '记一笔', confirm: '确认属实' },
  ...{ dashboard: '看板，数没有变', changed: '看板，每次数都变了' },
}

/** Nothing of the API's own: one more count, so that the next dashboard is another one. */
const change = ({ pool }: Servers) =>
  pool.query(
    `insert into tally_fresh (city_id, id, metric, thing_id, region_code, chain, institution, slice, day, amount)
     values ($1, $2, 'problems.total', $2, '370303', 'c1', '', '', current_date, 1)`,
    [cityId, randomUUID()],
  )

const workOf = (servers: Servers, town: Town) => {
  const logs = traffic(town)
  const changed = async (port: number) => {
    await change(servers)
    return read(port, town, 'changed')
  }
  const calls: Record<Name, (port: number) => Promise<unknown>> = {
    ...{ list: logs.calls.list, create: logs.calls.file, confirm: logs.calls.confirm },
    ...{ dashboard: (port) => read(port, town), changed },
  }
  return { ...logs, calls }
}

/** What the API really says to the database for one warm request of each kind. */
const scriptsFor = async (servers: Servers, town: Town, { calls, filed, upcoming }: ReturnType<typeof workOf>) => {
  const { tokens, fixed } = town
  await together(400, 8, () => calls.create(servers.api.port))
  for (const name of names) await together(20, 4, () => calls[name](servers.api.port))
  const once = (name: Name, token: string, carried: object, page?: typeof card) =>
    capture(servers, {
      ...{ token, carried: { fixed, ...carried }, ask: () => calls[name](servers.api.port) },
      ...(page ? { page } : {}),
    })
  const written = {
    list: await once('list', tokens.enterprise, {}, card),
    confirm: await once('confirm', tokens.enterprise, { id: filed[0] ?? '', version: 1 }),
    file: await once('create', tokens.expert, { id: upcoming() }),
    changed: await once('changed', tokens.city, {}),
  }
  // as it is asked for when nothing is on its way any more
  await afterwards(servers.pool).finish()
  await calls.dashboard(servers.api.port)
  return { ...written, dashboard: await once('dashboard', tokens.city, {}) }
}

export const measure: Measure = (say) =>
  inArena(layGround, async (servers, town) => {
    await plant(servers.pool, town.enterprises, { logs: 10_000, needs: 1_000 })
    say(
      `一万条记录，数据库开着 fsync；每轮 ${perRound} 次、${atOnce} 个并发，两边轮流 ${rounds} 轮，取总和；` +
        '接口的一轮到确认都排进了链、计数都汇总了才算完',
    )
    const work = workOf(servers, town)
    const scripts = await scriptsFor(servers, town, work)
    await servers.bare.ask({ ask: 'replay', scripts })
    const ratios: string[] = []
    let within = true
    for (const name of names) {
      const rest = afterwards(servers.pool)
      const ratio = await ratioOf(servers, {
        ...{ word: words[name], script: scripts[name === 'create' ? 'file' : name], call: work.calls[name], say },
        // what changes the dashboard from outside no process folds
        rest: name === 'changed' ? { ...rest, finish: async () => {} } : rest,
      })
      ratios.push(`${words[name]} ${ratio.toFixed(2)}`)
      within &&= ratio <= budget
    }
    return { figure: `CPU 每次为 node:http + pg 的倍数：${ratios.join('；')}（不超过 ${budget}）`, within }
  })
