import { needs } from '@kefutong/contract/need/endpoints'
import { actorAt } from '../../test/world/actor'
import type { Dice } from '../world'

export type Ammunition = { devices: string[]; addresses: string[]; codes: string[] }
export type Shot = {
  device: string
  address: string
  code: string | undefined
  status: number
  id?: string
  problem?: string
}

const rubbish = [
  '代开发票，加微信详谈，价格最低',
  '免费贷款，当天放款，无需抵押',
  '设备漏油，请专家帮忙看看原因',
  '聚醚多元醇批次间羟值波动大，保温板发泡后收缩',
  '专业论文发表，职称代办，包通过',
]

/** One post, as hostile as it likes: another device, another address, a real code or a forged one, a header that lies. */
export const fire = async (
  origins: readonly string[],
  { devices, addresses, codes }: Ammunition,
  dice: Dice,
): Promise<Shot> => {
  const [device, address] = [dice.one(devices), dice.one(addresses)]
  const luck = dice.next()
  const code = luck < 0.3 ? dice.one(codes) : luck < 0.4 ? dice.uuid().replaceAll('-', '').slice(0, 22) : undefined
  // somebody who writes addresses of his own before the gateway adds the true one
  const lie = dice.next() < 0.3 ? `${dice.below(255)}.${dice.below(255)}.7.7, ` : ''
  const stranger = actorAt(dice.one(origins), { 'x-forwarded-for': `${lie}${address}` })('', '', '')
  const { status, ok, reply, problem } = await stranger.tell(needs.raise, {
    sentence: `${dice.one(rubbish)}${dice.below(1_000_000)}`,
    enterprise: `垃圾公司${dice.below(1000)}`,
    phone: `139${String(dice.below(100_000_000)).padStart(8, '0')}`,
    device,
    ...(code ? { code } : {}),
    ...(dice.next() < 0.5 ? { id: dice.uuid() } : {}),
  })
  return { device, address, code, status, ...(ok ? { id: reply.id } : { problem: problem.code }) }
}
