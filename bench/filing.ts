import { uuidv7 } from 'uuidv7'
import { goodForm } from '../test/world/form'
import { seed } from './filing/seed'
import { budget, capture, inArena, ratioOf } from './http/arena'
import { atOnce, perRound, rounds } from './http/compare'
import { call, together } from './http/load'
import type { Measure } from './measure'

const size = { filings: 20_000, experts: 3_000 }

type Draft = { token: string; id: string; version: number }
type Name = 'start' | 'save' | 'list'
const names: readonly Name[] = ['start', 'save', 'list']
const words: Record<Name, string> = { start: '建草稿', save: '存草稿', list: '列待办' }
const form = goodForm()
/** The columns of a card as they are, nothing worked out. */
const card = {
  from: 'from "filing"',
  fields: {
    ...{ id: 'id', version: 'version', state: 'state', caseNumber: 'case_number', number: 'number' },
    ...{ expertName: 'expert_name', institutionName: 'institution_name', enterpriseName: 'enterprise_name' },
    ...{ regionCode: 'region_code', regionName: 'region_code', chains: 'chains', post: 'post' },
    ...{ termStart: 'term_start', termEnd: 'term_end', arrivedAt: 'arrived_at', promised: 'promised' },
    ...{ provisional: 'provisional', updatedAt: 'updated_at' },
  },
}

/** Each request of each kind once; an expert starts one draft only, so a token is used up by it. */
const traffic = (county: string, experts: string[]) => {
  const drafts: Draft[] = []
  const start = async (port: number) => {
    const token = experts.pop()
    if (!token) throw new Error('专家不够用了')
    const made = await call<Draft>(port, {
      method: 'POST',
      path: '/filings',
      token,
      key: uuidv7(),
      body: {},
      script: 'start',
    })
    drafts.push({ token, id: made.id, version: made.version })
    return made
  }
  const save = async (port: number) => {
    const draft = drafts.shift()
    if (!draft) throw new Error('草稿不够用了')
    const { token, id, version } = draft
    const saved = await call<Draft>(port, {
      method: 'PUT',
      path: `/filings/${id}`,
      token,
      key: uuidv7(),
      body: { version, form },
      script: 'save',
    })
    drafts.push({ token, id, version: saved.version })
    return saved
  }
  const list = (port: number) =>
    call<Record<string, unknown>>(port, {
      method: 'GET',
      path: '/filings?group=todo&limit=20',
      token: county,
      script: 'list',
    })
  const calls: Record<Name, (port: number) => Promise<unknown>> = { start, save, list }
  return { calls, drafts, experts }
}

type Traffic = ReturnType<typeof traffic>
/** What the API really says to the database for one warm request of each kind. */
const scriptsFor = async (servers: Parameters<typeof capture>[0], work: Traffic, county: string) => {
  const { calls, drafts, experts } = work
  const once = (name: Name, token: string, carried: Parameters<typeof capture>[1]['carried'], page?: typeof card) =>
    capture(servers, { token, carried, ...(page ? { page } : {}), ask: () => calls[name](servers.api.port) })
  for (const name of names) await together(20, 4, () => calls[name](servers.api.port))
  for (let again = 0; again < 5; again += 1) await together(drafts.length, 1, () => calls.save(servers.api.port))
  const { token = '', id = '', version = 0 } = drafts[0] ?? {}
  return {
    save: await once('save', token, { id, version, form: JSON.stringify(form) }),
    start: await once('start', experts.at(-1) ?? '', {}),
    list: await once('list', county, {}, card),
  }
}

export const measure: Measure = (say) =>
  inArena(
    (pool) => seed(pool, size),
    async (servers, { county, experts }) => {
      say(
        `${size.filings} 件备案，数据库开着 fsync；每轮 ${perRound} 次、${atOnce} 个并发，两边轮流 ${rounds} 轮，取总和`,
      )
      const work = traffic(county, experts)
      const scripts = await scriptsFor(servers, work, county)
      await servers.bare.ask({ ask: 'replay', scripts })
      const ratios: string[] = []
      let within = true
      for (const name of names) {
        const ratio = await ratioOf(servers, { word: words[name], script: scripts[name], call: work.calls[name], say })
        ratios.push(`${name} ${ratio.toFixed(2)}`)
        within &&= ratio <= budget
      }
      return { figure: `CPU 每次为 node:http + pg 的倍数 ${ratios.join('，')}（不超过 ${budget}）`, within }
    },
  )
