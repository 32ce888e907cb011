import { exactWords } from '@kefutong/contract/money'
import { gradeWords } from '@kefutong/contract/service-log/evidence'
import { daysText, type YearRow } from '@kefutong/contract/service-log/year'

/** What a row brings, never rounded: 「120 万元」, 「1.5 天」, 「3 条记录」. */
export const bringsOf = ({ amountFen, tenths, records, kind }: YearRow) => {
  if (!kind) return `${records} 条记录`
  if (amountFen !== null) return exactWords(amountFen)
  return tenths === null ? undefined : `${daysText(tenths)} 天`
}

/** 「B 有发票」 */
export const gradeOf = ({ grade }: YearRow) => grade && `${grade} ${gradeWords[grade]}`
