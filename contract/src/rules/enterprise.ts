import { against, type Judge, softly, unanswered } from './judgement'

/** The expert's own word (利益冲突声明); the employer sees it again before it consents. */
export const notOwnEnterprise: Judge<'not-own-enterprise'> = (rule, { ownEnterprise }) => {
  if (ownEnterprise === undefined) return unanswered('请选企业是否由您本人或所在单位创办、入股')
  if (ownEnterprise)
    return { verdict: against(rule), says: `企业由您本人或所在单位创办、入股，${softly(rule)}不能在这里任职` }
  return { verdict: 'pass', says: '非您本人或所在单位创办、入股', brief: '本人声明，本人及所在单位均未创办、入股' }
}

const listWords = (labels: readonly string[]) => {
  if (labels.length > 3) return `${labels.slice(0, 3).join('、')}等 ${labels.length} 类`
  return labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join('、')}或${labels[labels.length - 1]}`
}

/** One of the standings is enough, or a yes to the question that covers the rest of the list. */
export const enterpriseStanding: Judge<'enterprise-standing'> = (rule, { standings, answers }, pack) => {
  const { anyOf, otherwise } = rule.parameters
  const held = anyOf.filter(({ id }) => standings?.includes(id)).map(({ label }) => label)
  if (held.length > 0) return { verdict: 'pass', says: `企业资质有${held.join('、')}` }

  const answer = otherwise === undefined ? false : answers?.[otherwise]
  if (answer === true) return { verdict: 'pass', says: '企业有文件所列的其他资质' }
  if (standings === undefined) return unanswered('请选企业资质')
  if (answer !== false)
    return unanswered(`请回答：${pack.asks.find(({ id }) => id === otherwise)?.label ?? '企业其他资质'}`)
  const wanted = listWords(anyOf.map(({ label }) => label))
  return {
    verdict: against(rule),
    says: `企业没有${wanted}资质，${rule.advisory ? '请核对' : `须有${anyOf.length > 1 ? '其一' : '这项资质'}`}`,
  }
}

/** Compares GB/T 2260 codes from the left, so a province's prefix takes in all its counties. */
export const region: Judge<'region'> = (rule, { regionCode }, { place }) => {
  if (!regionCode) return unanswered('请选企业所在区县')
  if (regionCode.startsWith(rule.parameters.prefix)) return { verdict: 'pass', says: `企业注册在${place}` }
  return { verdict: against(rule), says: `企业不在${place}注册，请到企业所在地备案` }
}
