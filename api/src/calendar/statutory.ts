import chineseDays from 'chinese-days'
import { addDays } from './dates'

/** 清明, a solar term: the customary formula, exact for 2000–2099. */
const qingming = (year: number) => {
  const short = year % 100
  return `${year}-04-0${Math.floor(short * 0.2422 + 4.81) - Math.floor(short / 4)}`
}

const lunarHolidays = ['1-1', '1-2', '1-3', '5-5', '8-15']

/** Spring Festival to 中秋, found by walking the year: 除夕 is the day before 正月初一, whatever its own number. */
const lunarDays = (year: number) => {
  const days = Array.from({ length: 366 }, (_, at) => addDays(`${year}-01-01`, at))
  return days.flatMap((date) => {
    const lunar = chineseDays.getLunarDate(date)
    const name = `${lunar.lunarMon}-${lunar.lunarDay}`
    if (lunar.isLeap || !lunarHolidays.includes(name)) return []
    return name === '1-1' ? [addDays(date, -1), date] : [date]
  })
}

const fixedDays = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']

/** The 13 days off for everybody: 《全国年节及纪念日放假办法》 as amended in November 2024, article 2. */
export const statutoryDays = (year: number): ReadonlySet<string> =>
  new Set([...fixedDays.map((day) => `${year}-${day}`), qingming(year), ...lunarDays(year)].sort())
