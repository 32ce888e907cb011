const dayOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

/** Days that numbers are usually asked for, seen from `today`: today itself is '' (always the newest). */
export const usualDays = (today: string) => {
  const [year = 2026, month = 1] = today.split('-').map(Number)
  const quarter = Math.floor((month - 1) / 3) * 3
  const days = [
    { value: '', label: '今天' },
    { value: dayOf(year, month - 1), label: '上月底' },
    { value: dayOf(year, quarter), label: '上季度末' },
    { value: dayOf(year - 1, 12), label: '去年年底' },
  ]
  return days.filter(({ value }, at) => days.findIndex((other) => other.value === value) === at)
}
