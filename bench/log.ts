import { setTimeout } from 'node:timers/promises'
import type pg from 'pg'
import { uuidv7 } from 'uuidv7'
import type { Measure } from './benches'
import { budget, capture, inArena, ratioOf } from './http/arena'
import { atOnce, perRound, type Rest, rounds } from './http/compare'
import { call, together } from './http/load'
import { seed } from './log/seed'

type Seeded = Awaited<ReturnType<typeof seed>>
type Name = 'file' | 'confirm' | 'list'
const names: readonly Name[] = ['file', 'confirm', 'list']
const words: Record<Name, string> = { file: '记一笔', confirm: '确认属实', list: '列待我确认' }

/** The columns of a card as they are, nothing worked out. */
const card = {
  from: 'from "service_log"',
  fields: {
    ...{ id: 'id', version: 'version', edition: 'edition', number: 'number', state: 'state', kind: 'kind', day: 'day' },
    ...{ line: 'line', amountFen: 'amount_fen', tenths: 'tenths', filingId: 'filing_id', post: 'post' },
    ...{ filingNumber: 'filing_number', expertName: 'expert_name', institutionName: 'institution_name' },
    ...{ enterpriseName: 'enterprise_name', photos: 'photos', filedAt: 'filed_at', updatedAt: 'updated_at' },
  },
}

const yesterday = () => new Date(Date.now() - 16 * 3_600_000).toISOString().slice(0, 10)

/** Experts file, the enterprise confirms what was filed: each record once. */
const traffic = ({ filingId, tokens }: Seeded) => {
  const filed: string[] = []
  const form = {
    kind: 'problem',
    servedOn: yesterday(),
    summary: '调整浆料水醇比和涂布间隙，膜电极边缘龟裂由 8% 降到 1.5%',
    outcome: 'solved',
  }
  let next = uuidv7()
  const file = async (port: number) => {
    const id = next
    next = uuidv7()
    const made = await call(port, {
      ...{ method: 'POST', path: '/service-logs', token: tokens.expert, key: uuidv7(), script: 'file' },
      body: { id, filingId, form },
    })
    filed.push(id)
    return made
  }
  const confirm = (port: number) => {
    const id = filed.shift()
    if (!id) throw new Error('没有可确认的记录了')
    return call(port, {
      ...{ method: 'POST', path: `/service-logs/${id}/moves`, token: tokens.enterprise, key: uuidv7() },
      ...{ script: 'confirm', body: { version: 1, move: 'confirm' } },
    })
  }
  const list = (port: number) =>
    call(port, {
      method: 'GET',
      path: '/service-logs?group=todo&limit=20',
      token: tokens.enterprise,
      script: 'list',
    })
  const calls: Record<Name, (port: number) => Promise<unknown>> = { file, confirm, list }
  return { calls, filed, upcoming: () => next }
}

/** The API's round is over when all it confirmed has its place in the chain and in the sums; what the bare server wrote is taken away. */
const afterwards = (pool: pg.Pool): Rest => ({
  finish: async () => {
    const { rows } = await pool.query(
      '(select from ledger_entry where seq is null limit 1) union all (select from tally_fresh limit 1)',
    )
    if (rows.length > 0) await setTimeout(20).then(afterwards(pool).finish)
  },
  tidy: async () => void (await pool.query('delete from ledger_entry where seq is null; delete from tally_fresh')),
})

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
