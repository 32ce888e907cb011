import { ageOn, isDay, isMonth } from './calendar'
import type { Facts } from './facts'
import { against, type Finding, type Judge, must, softly, unanswered } from './judgement'
import type { RuleOf } from './parameters'

type Degree = NonNullable<Facts['degree']>
type Title = NonNullable<Facts['title']>

const degreeWords: Record<Degree, string> = { doctor: '博士', master: '硕士', bachelor: '学士', none: '无学位' }
const titleWords: Record<Title, string> = {
  senior: '正高职称',
  'associate-senior': '副高职称',
  intermediate: '中级职称',
  other: '其他职称',
}

const accepted = ({ parameters: { degrees, titles, need } }: RuleOf<'degree-or-title'>) => {
  const higher = titles.includes('associate-senior') && titles.includes('senior')
  const degree = degrees.map((each) => degreeWords[each]).join('或')
  const title = higher ? '副高以上职称' : titles.map((each) => titleWords[each]).join('或')
  return [degree, title].filter(Boolean).join(need === 'any' ? '或' : '，且')
}

const missing = (needsDegree: boolean, needsTitle: boolean) =>
  unanswered(`请选${[needsDegree && '学位', needsTitle && '职称'].filter(Boolean).join('和')}`)

const met = ({ parameters }: RuleOf<'degree-or-title'>, words: string, byTitle: boolean): Finding =>
  parameters.confirm && !byTitle
    ? { verdict: 'check', says: `${words}，须为${parameters.confirm}，请核对` }
    : { verdict: 'pass', says: words }

/** A degree or title not chosen yet is only asked for while the answer still depends on it. */
export const degreeOrTitle: Judge<'degree-or-title'> = (rule, { degree, title }) => {
  const { degrees, titles, need } = rule.parameters
  const words = [degree && degreeWords[degree], title && titleWords[title]].filter(Boolean).join('，')
  const byDegree = degrees.length > 0 && (degree === undefined ? undefined : degrees.includes(degree))
  const byTitle = titles.length > 0 && (title === undefined ? undefined : titles.includes(title))
  const [asksDegree, asksTitle] = [byDegree === undefined, byTitle === undefined]
  const refused = { verdict: against(rule), says: `${words}，${must(rule)}为${accepted(rule)}` }

  if (need === 'any') {
    if (byDegree || byTitle) return met(rule, words, byTitle === true)
    return asksDegree || asksTitle ? missing(asksDegree, asksTitle) : refused
  }
  if ((degrees.length > 0 && byDegree === false) || (titles.length > 0 && byTitle === false)) return refused
  return asksDegree || asksTitle ? missing(asksDegree, asksTitle) : met(rule, words, false)
}

/** 周岁 to the month: the form asks for 出生年月 only. Exactly the ceiling is allowed (不超过). */
export const ageCeiling: Judge<'age-ceiling'> = (rule, { birthMonth = '', today = '' }) => {
  if (!isMonth(birthMonth)) return unanswered('请填出生年月')
  if (!isDay(today)) return unanswered('缺少今天的日期，还不能算年龄')
  const age = ageOn(birthMonth, today)
  if (age < 0) return unanswered('出生年月晚于今天，请核对')
  const { years } = rule.parameters
  if (age <= years || rule.advisory)
    return { verdict: age <= years ? 'pass' : against(rule), says: `${age} 岁，${softly(rule)}不超过 ${years} 岁` }
  return { verdict: 'fail', says: `${age} 岁，已超过 ${years} 岁` }
}

/** 不担任管理岗位（职务）: the expert's own word. */
export const noManagementPost: Judge<'no-management-post'> = (rule, { managementPost }) => {
  if (managementPost === undefined) return unanswered('请选是否担任管理岗')
  if (managementPost) return { verdict: against(rule), says: `您担任管理岗，${softly(rule)}不能备案` }
  return { verdict: 'pass', says: '不担任管理岗', brief: '本人声明不担任管理岗' }
}

const gradeWords = { excellent: '优秀', qualified: '合格', unqualified: '不合格' }

/** Only a renewal is measured by the year before. */
export const priorGrade: Judge<'prior-grade'> = (rule, { renewal, priorGrade: grade }) => {
  if (renewal === undefined) return unanswered('请选首次备案或续聘')
  if (!renewal) return { verdict: 'pass', says: '首次备案，不看上年度考核' }
  if (grade === undefined) return unanswered('续聘要看上年度考核，还没有考核结果')
  const enough = grade === 'excellent' || grade === rule.parameters.atLeast
  const needs = rule.parameters.atLeast === 'excellent' ? '优秀' : '合格以上'
  if (enough) return { verdict: 'pass', says: `上年度考核${gradeWords[grade]}` }
  return {
    verdict: against(rule),
    says: `上年度考核${gradeWords[grade]}，${rule.advisory ? '' : '续聘'}${must(rule)}为${needs}`,
  }
}
