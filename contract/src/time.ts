/** 'YYYY-MM-DD' → 「11 月 23 日」; with the year when it is not `year`. */
export const dayWords = (date: string, year?: number) => {
  const [y, m, d] = date.split('-').map(Number)
  return year !== undefined && y !== year ? `${y} 年 ${m} 月 ${d} 日` : `${m} 月 ${d} 日`
}

/** 'YYYY-MM-DD' → 「2026.12.7」, for ranges. */
export const dotted = (date: string) => date.split('-').map(Number).join('.')

/** 'YYYY-MM-DD' → 「11-23」, for tables. */
export const shortDay = (date: string) => date.slice(5)

/** Working days left until a promise, in words. */
export const leftWords = (left: number) =>
  left < 0 ? `已超 ${-left} 个工作日` : left === 0 ? '今天到期' : `剩 ${left} 个工作日`
