import { budget, capture, inArena, ratioOf } from './http/arena'
import { atOnce, perRound, rounds } from './http/compare'
import { together } from './http/load'
import { seed } from './log/seed'
import { afterwards, card, traffic } from './log/traffic'
import type { Measure } from './measure'

type Seeded = Awaited<ReturnType<typeof seed>>
type Name = 'file' | 'confirm' | 'list'
const names: readonly Name[] = ['file', 'confirm', 'list']
const words: Record<Name, string> = { file: '记一笔', confirm: '确认属实', list: '列待我确认' }

const scriptsFor = async (servers: Parameters<typeof capture>[0], seeded: Seeded, work: ReturnType<typeof traffic>) => {
  const { calls, filed } = work
  const { tokens, ids } = seeded
  const ask = (name: Name) => () => calls[name](servers.api.port)
  await together(300, 8, ask('file'))
  for (const name of names) await together(20, 4, ask(name))
  const [next = ''] = filed
  return {
    confirm: await capture(servers, {
      token: tokens.enterprise,
      carried: { fixed: ids, id: next, version: 1 },
      ask: ask('confirm'),
    }),
    list: await capture(servers, { token: tokens.enterprise, carried: { fixed: ids }, page: card, ask: ask('list') }),
    file: await capture(servers, {
      token: tokens.expert,
      carried: { fixed: ids, id: work.upcoming() },
      ask: ask('file'),
    }),
  }
}

export const measure: Measure = (say) =>
  inArena(seed, async (servers, seeded) => {
    say(
      `数据库开着 fsync；每轮 ${perRound} 次、${atOnce} 个并发，两边轮流 ${rounds} 轮，取总和；接口的一轮到确认都排进了链、计数都汇总了才算完`,
    )
    const work = traffic(seeded)
    const scripts = await scriptsFor(servers, seeded, work)
    await servers.bare.ask({ ask: 'replay', scripts })
    const ratios: string[] = []
    let within = true
    for (const name of names) {
      const ratio = await ratioOf(servers, {
        word: words[name],
        script: scripts[name],
        call: work.calls[name],
        say,
        rest: afterwards(servers.pool),
      })
      ratios.push(`${name} ${ratio.toFixed(2)}`)
      within &&= ratio <= budget
    }
    return { figure: `CPU 每次为 node:http + pg 的倍数 ${ratios.join('，')}（不超过 ${budget}）`, within }
  })
