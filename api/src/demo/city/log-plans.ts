import type { ServiceLogForm } from '@kefutong/contract/service-log/form'
import { addDays, today } from '../../calendar/dates'
import type { Lived } from './filings'
import type { LogPlan } from './logs'
import type { Random } from './random'

/** How many more of each kind the city still needs, under filings that stand and under those that do not; money in fen. */
export type LogsWanted = {
  problems: { standing: number; over: number }
  transfers: { standing: number; over: number }
  projects: number
  visits: number
  statements: number
  revenueFen: number
}

const wan = 1_000_000
const daysBetween = (from: string, until: string) => Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000)

/** What was done under the appointments of the city: as many as wanted, each on a day on which it could have been. */
export const logPlansOf = (random: Random, lived: readonly Lived[], wanted: LogsWanted, now: Date): LogPlan[] => {
  const day = today(now)
  /** the last day on which something could be served and still be confirmed and approved in time */
  const lastOf = ({ until, termEnd }: Lived) => {
    const end = until ? addDays(today(until), -1) : day
    return addDays(end < termEnd ? end : termEnd, -14)
  }
  const usable = lived.filter((one) => daysBetween(today(one.from), lastOf(one)) > 30)
  const standing = usable.filter(({ until }) => until === null)
  const over = usable.filter(({ until }) => until !== null)

  const servedIn = (one: Lived) => {
    const first = addDays(today(one.from), 5)
    const span = daysBetween(first, lastOf(one))
    // more and more is done: the later days are likelier
    return addDays(first, Math.floor(span * random.next() ** 0.7))
  }
  const plan = (filing: Lived, servedOn: string, form: ServiceLogForm): LogPlan => {
    const filedOn = addDays(servedOn, random.within(0, 2))
    return { filing, form, filedOn, confirmedOn: addDays(filedOn, random.within(1, 6)) }
  }
  const contractNo = (kind: string, on: string) =>
    `${kind}-${on.slice(0, 4)}-${String(random.within(1, 9999)).padStart(4, '0')}`
  const invoiceNo = () => `0370019${String(random.within(1, 9999)).padStart(4, '0')}`
  const evidence = (kind: string, on: string) =>
    random.weighted<Record<string, string>>([
      [{ contractNo: contractNo(kind, on) }, 5],
      [{ invoiceNo: invoiceNo() }, 3],
      [{}, 2],
    ])

  const problem = (filing: Lived): LogPlan => {
    const { chain } = filing.plan.expert
    const servedOn = servedIn(filing)
    const [from, fault, fix] = [random.within(5, 28), random.pick(chain.faults), random.pick(chain.fixes)]
    const to = Math.max(1, Math.round(from * (0.15 + random.next() * 0.4)))
    const summary = random.pick([
      `${fix}，${filing.plan.firm.business}的${fault}由 ${from}% 降到 ${to}%`,
      `针对${filing.plan.firm.business}${fault}偏高，${fix}，由 ${from}% 降到 ${to}%`,
      `到现场查清${fault}的原因，${fix}，连续 ${random.within(3, 20)} 批稳定在 ${to}% 以内`,
    ])
    const outcome = random.weighted([
      ['solved' as const, 8],
      ['partly' as const, 2],
    ])
    return plan(filing, servedOn, { kind: 'problem', servedOn, summary, outcome })
  }
  const transfer = (filing: Lived): LogPlan => {
    const servedOn = servedIn(filing)
    const { chain, direction } = filing.plan.expert
    const result = `一种${filing.plan.firm.business}${random.pick(['制备方法', '成型装置', '检测方法', '改性工艺', '控制系统'])}`
    const way = random.pick(['licence', 'assignment', 'equity', 'joint', 'own'] as const)
    const words = {
      licence: '许可企业使用',
      assignment: '向企业转让',
      equity: '作价投资',
      joint: '与企业合作实施',
      own: '在企业实施',
    }[way]
    const amount =
      random.next() < 0.8 ? { amountFen: random.within(4, 48) * 5 * wan, ...evidence('JSXK', servedOn) } : {}
    const summary = `${words}“${result}”，用于${chain.name}${direction.slice(0, 8)}的量产`
    return plan(filing, servedOn, { kind: 'transfer', servedOn, summary, way, result, ...amount })
  }
  const project = (filing: Lived): LogPlan => {
    const servedOn = servedIn(filing)
    const { chain } = filing.plan.expert
    const name = `${filing.plan.firm.business}${random.pick(chain.faults)}控制${random.pick(['关键技术研究', '工艺开发', '中试放大', '联合攻关'])}`
    const amount = { amountFen: random.within(2, 96) * 5 * wan, ...evidence('CXY', servedOn) }
    const summary = `与企业签订“${name}”联合研发合同`
    return plan(filing, servedOn, { kind: 'project', servedOn, summary, name, ...amount })
  }
  const visit = (filing: Lived): LogPlan => {
    const servedOn = servedIn(filing)
    const summary = `到企业${random.pick(['车间', '中试线', '化验室', '技术中心'])}${random.pick(['指导', '验证', '调试', '培训'])}：${random.pick(filing.plan.expert.chain.fixes)}`
    return plan(filing, servedOn, { kind: 'visit', servedOn, summary, tenths: 40 * random.within(1, 6) })
  }
  const many = (count: number, make: (filing: Lived) => LogPlan, from: readonly Lived[]) =>
    Array.from({ length: Math.max(0, count) }, () => make(random.pick(from)))

  const weights = Array.from({ length: wanted.statements }, () => 0.15 + random.next() ** 2.2 * 3)
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const inWan = weights.map((weight) => Math.max(1, Math.round((wanted.revenueFen / wan) * (weight / whole))))
  // what rounding left over goes to the largest statement, so that the sum is the published one to the fen
  const largest = inWan.indexOf(Math.max(...inWan))
  const statements = inWan.map((amount, at) => {
    const others = inWan.reduce((sum, value, index) => (index === largest ? sum : sum + value), 0)
    const amountFen = at === largest ? wanted.revenueFen - others * wan : amount * wan
    const filing = random.pick(usable)
    const until = servedIn(filing)
    const first = addDays(today(filing.from), 1)
    const from = addDays(until, -60) < first ? first : addDays(until, -60)
    const proof = random.weighted<Record<string, string>>([
      [{ contractNo: contractNo('XS', until) }, 31],
      [{ invoiceNo: invoiceNo() }, 44],
      [{}, 25],
    ])
    const filedOn = addDays(until, random.within(2, 8))
    return {
      filing,
      filedOn,
      confirmedOn: filedOn,
      form: { kind: 'revenue' as const, from, until, amountFen, ...proof },
    }
  })
  return [
    ...many(wanted.problems.standing, problem, standing),
    ...many(wanted.problems.over, problem, over),
    ...many(wanted.transfers.standing, transfer, standing),
    ...many(wanted.transfers.over, transfer, over),
    ...many(wanted.projects, project, usable),
    ...many(wanted.visits, visit, usable),
    ...statements,
  ]
}
