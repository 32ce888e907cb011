import { kindWords, type ServiceLogKind, serviceLogKinds } from '@kefutong/contract/service-log/form'
import { Field } from '@/ui/field'
import { Segmented } from '@/ui/segmented'

const options = serviceLogKinds
  .filter((kind) => kind !== 'revenue')
  .map((value) => ({ value, label: kindWords[value].short }))

/** One of four, the likeliest already chosen. */
export const KindField = ({ kind, onChange }: { kind: ServiceLogKind; onChange: (kind: ServiceLogKind) => void }) => (
  <Field label='做了什么' hint={kindWords[kind].counts}>
    <Segmented value={kind} options={options} onChange={onChange} />
  </Field>
)
