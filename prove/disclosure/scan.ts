import type { Endpoint } from '@kefutong/contract/endpoint'
import { endpoints } from '@kefutong/contract/endpoints'
import { needs } from '@kefutong/contract/need/endpoints'
import { together } from '../world'
import { grantsFor } from './grants'
import { type Input, inputsFor } from './inputs'
import { subjectsFor } from './subjects'
import type { Town, Watcher } from './town'
import { askRaw } from './wire'

/** A field somebody read who must not: one line a field, a route and a watcher. */
export type Leak = string
export type Report = {
  asked: number
  answered: number
  found: number
  leaks: Set<Leak>
  /** routes that nobody got an answer from: nothing has been shown about them */
  unanswered: string[]
  watchers: number
}

type Question = { watcher: Watcher; point: Endpoint; input: Input; hides?: string }

const all: readonly Endpoint[] = Object.values(endpoints).flatMap((group) => Object.values(group))
export const routeNames = all.map(({ method, path }) => `${method} ${path}`)

const mayCall = ({ role }: Watcher, point: Endpoint) =>
  point.for.includes('anyone') || point.for.some((one) => one === role)

/** Everything the contract offers, asked by one watcher: in every way where they may call, once where they may not. */
const questionsOf = (town: Town, watcher: Watcher): Question[] =>
  all.flatMap((point) => {
    const questions = subjectsFor(town, watcher, point).flatMap((subject) =>
      inputsFor(point, subject).map((input) => ({ watcher, point, input })),
    )
    return mayCall(watcher, point) ? questions : questions.slice(0, 1)
  })

const hidden = ['enterpriseName', 'partner', 'plan', 'outcome', 'raiserName', 'expertName', 'heldText']

/** A search is a way of reading, too: whoever finds a need by a word has read that word in it. */
const searchesOf = (town: Town, watcher: Watcher): Question[] =>
  (watcher.party ? [] : town.marks.textsOf(hidden)).flatMap(([text, { thing }]) =>
    (['hall', 'all'] as const).map((group) => ({
      ...{ watcher, point: needs.list as Endpoint, input: { q: text, group }, hides: thing },
    })),
  )

/** What cannot succeed here, and why nothing is lost by it. */
export const beyond: Record<string, string> = {
  'POST /sessions/phone': '没有人知道短信里的验证码',
  'POST /sessions/wechat': '小城没有接微信',
  'GET /sessions/demo': '不是演示环境',
  'POST /sessions/demo': '不是演示环境',
  'POST /sessions/switch': '每人只有一个席位',
  'PUT /filings/:id': '表单里的手机号是别人的',
  'POST /filings/:id/attachments': '没有带文件',
  'DELETE /filings/:id/attachments/:attachmentId': '草稿之外不能删',
  'POST /service-logs': '编号是编的',
  'POST /service-logs/:id/photos': '没有带文件',
  'DELETE /service-logs/:id/photos/:photoId': '没有照片',
  'GET /service-logs/:id/photos/:photoId': '没有照片',
  'GET /ledger/service-logs/:id/proof': '记录没有确认，还没有存证',
  'POST /filings/:id/invitations': '没有填邀请谁的手机号',
  'POST /invitations/:token/accept': '没有受邀的那部手机',
  'POST /schedules': '一年的放假安排不全',
  'GET /platforms/:id': '名录里没有需求的任何一项，小城里也没有名录',
  'POST /platforms': '名录里没有需求的任何一项，小城里也没有名录',
  'PUT /platforms/:id': '名录里没有需求的任何一项，小城里也没有名录',
  'DELETE /platforms/:id': '名录里没有需求的任何一项，小城里也没有名录',
  'GET /results/:id': '名录里没有需求的任何一项，小城里也没有名录',
  'POST /results': '名录里没有需求的任何一项，小城里也没有名录',
  'PUT /results/:id': '名录里没有需求的任何一项，小城里也没有名录',
  'DELETE /results/:id': '名录里没有需求的任何一项，小城里也没有名录',
  'GET /projects/:id': '名录里没有需求的任何一项，小城里也没有名录',
  'POST /projects': '名录里没有需求的任何一项，小城里也没有名录',
  'PUT /projects/:id': '名录里没有需求的任何一项，小城里也没有名录',
  'DELETE /projects/:id': '名录里没有需求的任何一项，小城里也没有名录',
  'POST /imports': '没有带文件',
  'GET /imports/:id/copy': '没有人试导入过',
  'POST /imports/:id/moves': '没有人试导入过',
  'POST /exports/:id/moves': '没有人申请过超过 5000 行的导出',
  'GET /exports/:id/file': '文件是压缩的，另由导出的故事逐列对照屏幕',
}

const atOnce = 8

/** Asks everything as everybody and reads every answer for what it must not hold. `enough`: stop once something is found. */
export const scan = async (
  town: Town,
  port: number,
  how: { watchers?: readonly Watcher[]; routes?: (route: string) => boolean; enough?: boolean } = {},
): Promise<Report> => {
  const granted = grantsFor(town)
  const leaks = new Set<Leak>()
  const answered = new Set<string>()
  const count = { asked: 0, answered: 0, found: 0 }
  const { logged } = town.world
  const loggedBefore = logged.length
  const read = async ({ watcher, point, input, hides }: Question, from: string) => {
    if (how.enough && leaks.size > 0) return
    const route = `${point.method} ${point.path}`
    const { status, text } = await askRaw(port, watcher, point, input, from)
    count.asked += 1
    if (status < 300) {
      count.answered += 1
      answered.add(route)
    }
    if (status === 500) leaks.add(`${watcher.name} 问 ${route} 得到 ${status}`)
    const sent = JSON.stringify(input)
    for (const mark of town.marks.foundIn(text)) {
      count.found += 1
      if (granted(watcher, mark, route)) continue
      // what somebody typed themselves comes back to them; that says nothing
      const own = town.marks.foundIn(sent).some(({ thing, field }) => thing === mark.thing && field === mark.field)
      if (!own) leaks.add(`${watcher.name} 在 ${route}（${status}）读到 ${mark.thing} 的 ${mark.field}`)
    }
    if (!hides) return
    const searched = town.marks.foundIn(sent).find(({ thing }) => thing === hides)
    const hit = town.marks.foundIn(text).some(({ thing, field }) => thing === hides && field === 'id')
    if (searched && hit && !granted(watcher, searched, route))
      leaks.add(`${watcher.name} 用 ${searched.field} 搜到 ${hides}`)
  }
  const watchers = how.watchers ?? town.watchers
  const lists = watchers.map((watcher, at) => ({
    from: `203.0.${at >> 8}.${at & 255}`,
    questions: [...questionsOf(town, watcher), ...searchesOf(town, watcher)].filter(
      ({ point }) => how.routes?.(`${point.method} ${point.path}`) ?? true,
    ),
  }))
  for (const { from, questions } of lists) {
    await together(questions.length, atOnce, async (at) => {
      const question = questions[at]
      if (question) await read(question, from)
    })
  }
  for (const mark of town.marks.foundIn(logged.slice(loggedBefore).join('\n')))
    leaks.add(`日志里有 ${mark.thing} 的 ${mark.field}`)
  return { ...count, leaks, watchers: watchers.length, unanswered: routeNames.filter((route) => !answered.has(route)) }
}
