import { dayWords } from '@kefutong/contract/time'
import { shanghaiDay, shanghaiTime } from './shanghai'

/** A day with its year when that is not this one. */
export const nearDay = (date: string) => dayWords(date, Number(shanghaiDay(new Date()).slice(0, 4)))

/** A moment as the day it falls on in Shanghai: 「11 月 24 日」. */
export const momentDay = (at: string) => nearDay(shanghaiDay(new Date(at)))

const dayBefore = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

/** 「今天，11 月 23 日」「昨天，11 月 22 日」「11 月 3 日」, seen from `today`. */
export const dayFrom = (date: string, today: string) => {
  const words = dayWords(date, Number(today.slice(0, 4)))
  if (date === today) return `今天，${words}`
  return date === dayBefore(today) ? `昨天，${words}` : words
}

/** 「今天 9:38」「昨天 17:20」「11 月 3 日 8:52」 */
export const momentWords = (at: string, now = new Date()) => {
  const moment = new Date(at)
  const [day, today] = [shanghaiDay(moment), shanghaiDay(now)]
  const name = day === today ? '今天' : day === dayBefore(today) ? '昨天' : dayWords(day, Number(today.slice(0, 4)))
  return `${name} ${shanghaiTime(moment).replace(/^0/, '')}`
}
