import { amountOf, dayOf, lineOf, type ServiceLogForm } from '@kefutong/contract/service-log/form'
import { vectorOf } from '../words/search'
import { tokensOf } from '../words/tokens'

/** What a search looks through: the sentence, what was transferred or built, numbers of contracts, and what stands besides: people, firms, its own number. */
const searched = (form: ServiceLogForm, besides: readonly string[]) =>
  [
    form.summary,
    'result' in form ? form.result : undefined,
    'name' in form ? form.name : undefined,
    'contractNo' in form ? form.contractNo : undefined,
    'invoiceNo' in form ? form.invoiceNo : undefined,
    ...besides,
  ]
    .filter(Boolean)
    .join(' ')

/** The columns that mirror an edition's form, so that lists and sums need not open it. */
export const mirror = (form: ServiceLogForm, besides: readonly string[]) => ({
  form: JSON.stringify(form),
  kind: form.kind,
  day: dayOf(form),
  line: lineOf(form),
  amount_fen: amountOf(form),
  tenths: form.kind === 'visit' ? form.tenths : null,
  words: vectorOf(tokensOf(searched(form, besides))),
})
