import { against, type Judge, known, softly, unanswered } from './judgement'

/** `postsHeld` leaves this post out: with a limit of two, the one that becomes the second still passes. */
export const postsPerExpert: Judge<'posts-per-expert'> = (rule, { postsHeld }) => {
  const held = known(postsHeld)
  if (held === undefined) return unanswered('请填您目前任职几家')
  const { max } = rule.parameters
  if (held < max)
    return {
      verdict: 'pass',
      says: `您目前任职 ${held} 家，${softly(rule)}不超过 ${max} 家`,
      brief: `专家第 ${held + 1} 家`,
    }
  return {
    verdict: against(rule),
    says: `您目前任职 ${held} 家，再任职就超过 ${max} 家`,
    brief: `专家第 ${held + 1} 家，${softly(rule)}不超过 ${max} 家`,
  }
}

/** Reaching the limit is allowed and shown: the officer and the enterprise should know that the last place is taken. */
export const expertsPerEnterprise: Judge<'experts-per-enterprise'> = (rule, { expertsHired }) => {
  const hired = known(expertsHired)
  if (hired === undefined) return unanswered('还不知道企业已聘几位')
  const { max } = rule.parameters
  const brief = `企业第 ${hired + 1} 位`
  if (hired + 1 < max) return { verdict: 'pass', says: `企业已聘 ${hired} 位，${softly(rule)}不超过 ${max} 位`, brief }
  if (hired + 1 === max)
    return { verdict: 'check', says: `企业已聘 ${hired} 位，您生效后即满 ${max} 位`, brief: `${brief}，生效后即满` }
  return {
    verdict: against(rule),
    says: `企业已聘 ${hired} 位，再聘就超过 ${max} 位`,
    brief: `${brief}，${softly(rule)}不超过 ${max} 位`,
  }
}

/** 尚在服务期内的科技副总不得申报: any post in force, not only one in another city. */
export const servingElsewhere: Judge<'serving-elsewhere'> = (rule, { postsHeld }) => {
  const held = known(postsHeld)
  if (held === undefined) return unanswered('请填您目前任职几家')
  if (held === 0) return { verdict: 'pass', says: '您没有尚在服务期内的任职', brief: '没有尚在服务期内的任职' }
  return {
    verdict: against(rule),
    says: `您有 ${held} 家尚在服务期内，期满后才能申报`,
    brief: `有 ${held} 家尚在服务期内`,
  }
}
