import type { ProblemReply } from '@kefutong/contract/problem'
import { type Photo, serviceLogs } from '@kefutong/contract/service-log/endpoints'
import type { ServiceLogForm, ServiceLogKind } from '@kefutong/contract/service-log/form'
import type { ServiceLogMove } from '@kefutong/contract/service-log/lifecycle'
import { uuidv7 } from 'uuidv7'
import type { TestWorld } from '../world'
import type { Actor } from './actor'

const day = { servedOn: '2027-01-15' }

/** A record of each kind that passes every check, to be spoilt one field at a time. */
export const goodLogs = {
  problem: {
    kind: 'problem',
    ...day,
    summary: '调整浆料水醇比和涂布间隙，膜电极边缘龟裂由 8% 降到 1.5%',
    outcome: 'solved',
  },
  visit: { kind: 'visit', ...day, summary: '到车间指导膜电极热压参数，培训两名技术员', tenths: 80 },
  project: { kind: 'project', ...day, summary: '与企业签订高纯氧化铝联合研发合同', name: '高纯氧化铝一致性研究' },
  transfer: {
    kind: 'transfer',
    ...day,
    summary: '许可企业使用专利“低铂膜电极制备方法”',
    way: 'licence',
    amountFen: 50_000_00,
    contractNo: 'JSXK-2026-0418',
  },
  revenue: { kind: 'revenue', from: '2026-12-07', until: '2027-01-10', amountFen: 300_000_00 },
} as const satisfies Record<ServiceLogKind, ServiceLogForm>

/** Somebody writes down what was done; with an id of their device's own. */
export const file = (who: Actor, filingId: string, form: ServiceLogForm = goodLogs.problem, id = uuidv7()) =>
  who.ask(serviceLogs.file, { id, filingId, form })

/** One move on the newest version. */
export const moveLog = async (
  who: Actor,
  id: string,
  move: ServiceLogMove,
  more: { reason?: string; form?: ServiceLogForm } = {},
) => {
  const { version } = await who.ask(serviceLogs.read, { id })
  return who.ask(serviceLogs.move, { id, version, move, ...more })
}

/** Somebody sends a picture or a paper to a record; with an id of their device's own. */
export const sendPhoto = async (
  world: Pick<TestWorld, 'origin'>,
  who: Actor,
  id: string,
  bytes: Uint8Array,
  { name = '现场.jpg', photoId = uuidv7(), key = uuidv7() } = {},
) => {
  const form = new FormData()
  form.append('name', name)
  form.append('photoId', photoId)
  form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), 'tmp_0b57c2.jpg')
  const headers = { authorization: `Bearer ${who.token}`, 'idempotency-key': key }
  const response = await fetch(`${world.origin}/api/service-logs/${id}/photos`, { method: 'POST', headers, body: form })
  const body = await response.json()
  return { status: response.status, reply: body as Photo, problem: body as ProblemReply, headers: response.headers }
}
