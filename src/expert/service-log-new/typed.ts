import { fenOf, type MoneyUnit, textOf, unitFor } from '@kefutong/contract/money'
import { halfDay, ServiceLogForm, type ServiceLogKind } from '@kefutong/contract/service-log/form'
import type { KeptFile } from '@/platform/kept-file'

/** Everything the page can hold, of whatever kind, as it stands while somebody types. */
export type Typed = {
  /** the deed's id, made here when it is first sent, so that sending it again is the same deed; of a new record its id too */
  deed?: string
  photos?: readonly KeptFile[]
  filingId?: string
  kind?: ServiceLogKind
  servedOn?: string
  summary?: string
  outcome?: Extract<ServiceLogForm, { kind: 'problem' }>['outcome']
  /** empty: none of them */
  needId?: string
  tenths?: number
  name?: string
  from?: string
  until?: string
  amount?: string
  unit?: MoneyUnit
  way?: Extract<ServiceLogForm, { kind: 'transfer' }>['way']
  result?: string
  contractNo?: string
  invoiceNo?: string
  reason?: string
}

/** What is filled in beforehand, because it is so most of the time. */
export const likely = { outcome: 'solved', tenths: 2 * halfDay, unit: 'wan' } as const satisfies Typed

/** What was typed as an amount, in fen. What is none becomes what the contract has a sentence for. */
const amountIn = (text: string | undefined, unit: MoneyUnit) => {
  if (!text?.trim()) return undefined
  const tooFine = 0.5
  return fenOf(text, unit) ?? (/^-/.test(text.trim()) ? -1 : /^\d+\.\d+$/.test(text.trim()) ? tooFine : Number.NaN)
}

const filled = (text: string | undefined) => (text?.trim() ? text : undefined)

const period = ({ from, until }: Typed) => ({ from: filled(from), until: filled(until) })

/** The fields of one kind, ready for the contract to judge; those of the other kinds stay where they were typed. */
const candidate = (typed: Typed, kind: ServiceLogKind, today: string) => {
  const served = { servedOn: typed.servedOn ?? today, summary: typed.summary ?? '' }
  const money = {
    amountFen: amountIn(typed.amount, typed.unit ?? likely.unit),
    contractNo: filled(typed.contractNo),
    invoiceNo: filled(typed.invoiceNo),
  }
  switch (kind) {
    case 'problem':
      return { kind, ...served, outcome: typed.outcome ?? likely.outcome, needId: filled(typed.needId) }
    case 'visit':
      return { kind, ...served, tenths: typed.tenths ?? likely.tenths }
    case 'project':
      return { kind, ...served, name: typed.name ?? '', ...period(typed), ...money }
    case 'transfer':
      return { kind, ...served, way: typed.way, result: filled(typed.result), ...money }
    case 'revenue':
      return { kind, ...period(typed), summary: filled(typed.summary), ...money }
  }
}

export type Faults = Readonly<Record<string, string>>

/** The form that can be sent, or what is wrong with it: the first sentence for each field. */
export const judged = (
  typed: Typed,
  kind: ServiceLogKind,
  today: string,
): { form: ServiceLogForm; faults?: undefined } | { form?: undefined; faults: Faults } => {
  const { data, error } = ServiceLogForm.safeParse(candidate(typed, kind, today))
  if (data) return { form: data }
  const faults: Record<string, string> = {}
  for (const { path, message } of error.issues) faults[String(path[0])] ??= message
  return { faults }
}

/** A form back among the fields it was typed in. */
export const typedOf = (form: ServiceLogForm): Typed => {
  const { amountFen, ...rest } = { amountFen: undefined, ...form }
  if (amountFen === undefined) return rest
  const unit = unitFor(amountFen)
  return { ...rest, unit, amount: textOf(amountFen, unit) }
}
