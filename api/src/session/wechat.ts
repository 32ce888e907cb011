import { Problem, type ProblemCode } from '@kefutong/contract/problem'
import type { Fault } from '../wechat/client'
import type { World } from '../world'

const problemOf: Record<Fault, ProblemCode> = {
  codeInvalid: 'wechatCodeInvalid',
  highRisk: 'wechatRefused',
  tooOften: 'tooMany',
  unavailable: 'wechatUnavailable',
}

/** Who WeChat says this is: the openid always, the phone when the person allowed it. */
export const wechatPerson = async ({ wechat }: World, code: string, phoneCode: string | undefined) => {
  if (!wechat) throw new Problem('wechatUnavailable')
  const person = await wechat.code2session(code)
  if (!person.ok) throw new Problem(problemOf[person.fault])
  if (!phoneCode) return { openid: person.openid, phone: undefined }
  const number = await wechat.phoneNumber(phoneCode)
  if (!number.ok) throw new Problem(problemOf[number.fault])
  if (number.countryCode !== '86') throw new Problem('wechatPhoneNeeded')
  return { openid: person.openid, phone: number.phone }
}
