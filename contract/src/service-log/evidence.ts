import type { ServiceLogForm } from './form'

export const grades = ['A', 'B', 'C', 'D'] as const
export type Grade = (typeof grades)[number]

export const gradeWords: Record<Grade, string> = {
  A: '有登记合同',
  B: '有发票',
  C: '企业声明',
  D: '本人填报',
}

/**
 * How well money is evidenced: A registered contract, B invoice, C the enterprise's statement, D own report. Nothing for
 * kinds without money.
 */
export const gradeOf = (form: ServiceLogForm, confirmed: boolean): Grade | null => {
  if (!('amountFen' in form) || form.amountFen === undefined) return null
  if (form.contractNo) return 'A'
  if (form.invoiceNo) return 'B'
  return confirmed || form.kind === 'revenue' ? 'C' : 'D'
}
