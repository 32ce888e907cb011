import { dayWords } from '@kefutong/contract/time'
import { shanghaiDay, shanghaiHour, shanghaiWeekday } from '@/platform/shanghai'

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const doubleSurnames = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '司徒',
  '夏侯',
  '长孙',
  '宇文',
  '端木',
  '南宫',
]

export const partOfDay = (at: Date) => {
  const hour = shanghaiHour(at)
  if (hour < 5 || hour >= 18) return '晚上好'
  if (hour < 11) return '上午好'
  return hour < 13 ? '中午好' : '下午好'
}

/** 「11 月 23 日 周一」 */
export const dateLine = (at: Date) => `${dayWords(shanghaiDay(at))} ${weekdays[shanghaiWeekday(at)]}`

const surname = (name: string) =>
  doubleSurnames.some((double) => name.startsWith(double)) ? name.slice(0, 2) : name.slice(0, 1)

/** An expert is greeted as 周老师, anybody else by name, a stranger by the hour alone. */
export const greeting = (at: Date, name?: string, expert = false) => {
  if (!name) return partOfDay(at)
  return `${expert ? `${surname(name)}老师` : name}，${partOfDay(at)}`
}
