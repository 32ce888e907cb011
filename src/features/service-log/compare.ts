import { kindWords, type ServiceLogForm } from '@kefutong/contract/service-log/form'
import { saidIn } from './said'

export type Compared = { label: string; before: string | undefined; after: string | undefined; changed: boolean }

const whole = (form: ServiceLogForm) =>
  new Map([
    ['做了什么', kindWords[form.kind].label],
    ...saidIn(form).map(({ label, value }) => [label, value] as const),
    ['说明', form.summary],
  ])

/** Two editions field by field, in the order of the newer one; a field that neither fills is left out. */
export const compared = (before: ServiceLogForm, after: ServiceLogForm): Compared[] => {
  const [was, is] = [whole(before), whole(after)]
  return [...new Set([...is.keys(), ...was.keys()])]
    .map((label) => ({ label, before: was.get(label), after: is.get(label) }))
    .filter((row) => row.before || row.after)
    .map((row) => ({ ...row, changed: row.before !== row.after }))
}
