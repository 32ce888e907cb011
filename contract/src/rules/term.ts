import { dayBefore, isDay, monthsOn, termOf } from './calendar'
import { against, type Judge, known, softly, unanswered } from './judgement'

/** 24 → 2 年, 18 → 1 年 6 个月, 6 → 6 个月 */
const monthWords = (months: number) => {
  const [years, rest] = [Math.floor(months / 12), months % 12]
  return [years > 0 && `${years} 年`, (rest > 0 || years === 0) && `${rest} 个月`].filter(Boolean).join(' ')
}

const dayWords = (day: string) => `${day.slice(0, 4)} 年 ${Number(day.slice(5, 7))} 月 ${Number(day.slice(8, 10))} 日`

const boundWords = (min: number | undefined, max: number | undefined, soft: string) => {
  if (min === max && min !== undefined) return `${soft}应为 ${monthWords(min)}`
  if (min === undefined) return `${soft}不超过 ${monthWords(max ?? 0)}`
  if (max === undefined) return `${soft}不少于 ${monthWords(min)}`
  return `${soft}应在 ${monthWords(min)}至 ${monthWords(max)}之间`
}

/** Whole months, first and last day included; a term that runs backwards fails even where its length is only advice. */
export const termLength: Judge<'term-length'> = (rule, { termStart = '', termEnd = '' }) => {
  if (!isDay(termStart) || !isDay(termEnd)) return unanswered('请填聘期起止日期')
  if (termEnd < termStart) return { verdict: 'fail', says: '聘期止日早于起日，请核对' }

  const { minMonths, maxMonths } = rule.parameters
  const { months, more } = termOf(termStart, termEnd)
  const words = monthWords(months) + (more ? '多' : '')
  const term = months === 0 ? '聘期不足 1 个月' : `聘期 ${words}`
  const bound = boundWords(minMonths, maxMonths, softly(rule))
  if (minMonths !== undefined && months < minMonths) {
    const until = dayBefore(monthsOn(termStart, minMonths, 'early'))
    return { verdict: against(rule), says: `${term}，${bound}，止日请不早于 ${dayWords(until)}` }
  }
  if (maxMonths !== undefined && (months > maxMonths || (months === maxMonths && more))) {
    const until = dayBefore(monthsOn(termStart, maxMonths, 'late'))
    return { verdict: against(rule), says: `${term}，${bound}，止日请不晚于 ${dayWords(until)}` }
  }
  return { verdict: 'pass', says: `${term}，${bound}`, brief: words }
}

/** Where the source counts in months, thirty days make one. */
export const daysAYear: Judge<'days-a-year'> = (rule, { daysPerYear }) => {
  const days = known(daysPerYear)
  if (days === undefined) return unanswered('请填年计划服务天数')
  const { min, months } = rule.parameters
  const bound = months === undefined ? `${min} 天` : `${months} 个月（按 ${min} 天计）`
  const words = `每年 ${days} 天`
  if (days >= min) return { verdict: 'pass', says: `${words}，${softly(rule)}不少于 ${bound}`, brief: words }
  return { verdict: against(rule), says: `${words}，${softly(rule) || '须'}不少于 ${bound}` }
}

/** Judges the notice that ran or, before that, the one the pack promises. Source: 公示期以工作日计. */
export const noticeDays: Judge<'notice-days'> = (rule, facts, pack) => {
  const days = known(facts.noticeDays) ?? pack.clocks.notice
  const { min } = rule.parameters
  if (days < min)
    return { verdict: against(rule), says: `公示 ${days} 个工作日，${softly(rule) || '须'}不少于 ${min} 个工作日` }
  return { verdict: 'pass', says: `公示 ${days} 个工作日，${softly(rule)}不少于 ${min} 个工作日` }
}
