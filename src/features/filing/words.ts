import { attachmentWords, type Filing, type FilingCard } from '@kefutong/contract/filing/endpoints'
import { payWords } from '@kefutong/contract/filing/form'
import { wanWords } from '@kefutong/contract/money'
import { isDay, termOf } from '@kefutong/contract/rules/calendar'
import { dotted } from '@kefutong/contract/time'

export type FilingMoveChoice = FilingCard['moves'][number]

const years = ['', '一年', '两年', '三年', '四年', '五年']

/** 「两年」「18 个月」; nothing while a day is missing. */
export const lengthWords = (start = '', end = '') => {
  if (!isDay(start) || !isDay(end) || end < start) return undefined
  const { months, more } = termOf(start, end)
  if (months === 0) return '不足一个月'
  const whole = months % 12 === 0 && !more ? years[months / 12] : undefined
  return whole ?? `${months} 个月${more ? '多' : ''}`
}

/** 「2026.12.7 至 2028.12.6，两年」 */
export const termWords = (start?: string | null, end?: string | null) => {
  if (!start || !end) return undefined
  const length = lengthWords(start, end)
  return `${dotted(start)} 至 ${dotted(end)}${length ? `，${length}` : ''}`
}

/** 「每年 60 天，任务 2 项」 */
export const serviceWords = ({ appointment }: Filing['form']) =>
  [
    appointment?.daysPerYear !== undefined && `每年 ${appointment.daysPerYear} 天`,
    appointment?.tasks?.length && `任务 ${appointment.tasks.length} 项`,
  ]
    .filter(Boolean)
    .join('，')

export const paymentWords = ({ appointment }: Filing['form']) =>
  appointment?.pay &&
  [payWords[appointment.pay], appointment.payFen !== undefined && wanWords(appointment.payFen)]
    .filter(Boolean)
    .join('，')

/** 「4 页」「1 张图片」 */
export const paperWords = (paper: Filing['attachments'][number]) =>
  paper.mime === 'application/pdf' ? (paper.pages ? `${paper.pages} 页` : 'PDF 文件') : '图片'

export const paperKind = ({ kind }: Filing['attachments'][number]) => attachmentWords[kind]

export const chainNames = (ids: readonly string[] | undefined, chains: readonly { id: string; name: string }[] = []) =>
  (ids ?? []).map((id) => chains.find((chain) => chain.id === id)?.name ?? id).join('、')
