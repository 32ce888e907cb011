import { approvalFen, type ServiceLogMove } from '@kefutong/contract/service-log/lifecycle'
import { dayWords } from '@kefutong/contract/time'
import { type Note, seatedAt, tell } from '../message/tell'
import type { Doing } from './doing'
import type { ListedLog } from './queries'

const about = (log: ListedLog) => `${log.expert_name} ${dayWords(log.day)}：${log.line}`
const why = (reason: string | undefined) => (reason ? `理由：${reason}。` : '')

/** What each side reads; nobody is told what they did themselves. */
const notesFor = (log: ListedLog, move: ServiceLogMove, reason: string | undefined) => {
  const body = about(log)
  const stated = log.kind === 'revenue'
  const large = log.state === 'approving'
  const toExpert: Partial<Record<ServiceLogMove, Note>> = {
    ...(stated && { file: { title: `${log.enterprise_name}申报了新增销售收入`, body: log.line } }),
    confirm: {
      title: '企业已确认您的记录',
      body: large ? `${body}。满 ${approvalFen / 1e6} 万元，区县科技局核准后计入。` : `${body}。已计入。`,
    },
    dispute: { title: '企业认为一条记录有出入', body: `${why(reason)}改好后直接再提交，两个版本都会保留。` },
    revoke: { title: '企业撤销了一次确认', body },
    approve: { title: '区县已核准一条大额记录', body: `${body}。已计入。` },
    refuse: { title: '区县没有核准一条大额记录', body: why(reason) },
  }
  const toEnterprise: Partial<Record<ServiceLogMove, Note>> = {
    ...(!stated && { file: { title: '有一条服务记录等您确认', body } }),
    amend: { title: '专家改好了一条记录，请再确认', body },
    correct: { title: '专家更正了一条已确认的记录，请再确认', body: `${body}。${why(reason)}` },
    approve: { title: '区县已核准一条大额记录', body: `${body}。已计入。` },
    refuse: { title: '区县没有核准一条大额记录', body: why(reason) },
  }
  return {
    expert: toExpert[move],
    enterprise: stated && move !== 'approve' && move !== 'refuse' ? undefined : toEnterprise[move],
  }
}

/** Tells the other sides, in the same transaction as the move. */
export const tellOf = async ({ db, viewer, at }: Doing, log: ListedLog, move: ServiceLogMove, reason?: string) => {
  const cityId = log.city_id
  const { expert, enterprise } = notesFor(log, move, reason)
  const people = enterprise ? await seatedAt(db, cityId, { role: 'enterprise', orgId: log.enterprise_id }) : []
  const toCounty = log.state === 'approving' && move !== 'withdraw'
  const officers = toCounty ? await seatedAt(db, cityId, { role: 'county', regionCode: log.region_code }) : []
  const waits = { title: '有一条大额记录等您核准', body: about(log) }
  const notes = [
    ...(expert ? [{ person: log.expert_id, ...expert }] : []),
    ...(enterprise ? people.filter((id) => id !== log.expert_id).map((person) => ({ person, ...enterprise })) : []),
    ...officers.map((person) => ({ person, ...waits })),
  ]
  const others = notes.filter(({ person }) => person !== viewer.personId)
  await tell(db, { cityId, thing: 'service-log', thingId: log.id, at }, others)
}
