import { chains, stageWords } from '@kefutong/contract/chain'
import { useCity } from '@/platform/use-city'
import { useRemote } from '@/platform/use-remote'
import { ChoiceChips } from '@/ui/chips'
import { DateInput } from '@/ui/date-input'
import { Field } from '@/ui/field'
import { Select } from '@/ui/select'
import { TextArea } from '@/ui/text-area'
import { TextInput } from '@/ui/text-input'
import type { FormField } from './fields'

type Props = {
  field: FormField
  value: string
  /** the chain that was chosen: its segments are offered */
  chain: string
  onChange: (value: string) => void
  error: string | undefined
}

/** The segments of the chosen chain. */
const SegmentSelect = ({ chain, value, onChange }: Pick<Props, 'chain' | 'value' | 'onChange'>) => {
  const { data } = useRemote(chains.segments, { chain })
  const items = data?.items ?? []
  const none = data !== undefined && items.length === 0
  return (
    <Select
      value={items.some(({ id }) => id === value) ? value : ''}
      onChange={onChange}
      disabled={none}
      placeholder={none ? '这条链还没有登记环节' : '请选择'}
      options={[
        { value: '', label: '没有' },
        ...items.map(({ id, name, stage }) => ({ value: id, label: `${stageWords[stage]}，${name}` })),
      ]}
    />
  )
}

const Control = ({ field: { control, required }, value, chain, onChange }: Omit<Props, 'error'>) => {
  const { city } = useCity()
  if (control === 'text') return <TextInput value={value} onChange={onChange} maxLength={80} />
  if (control === 'area') return <TextArea value={value} onChange={onChange} maxLength={200} rows={3} />
  if (control === 'day') return <DateInput value={value} onChange={onChange} />
  if (control === 'wan') return <TextInput value={value} onChange={onChange} type='decimal' unit='万元' />
  const none = required ? [] : [{ value: '', label: '没有' }]
  if (control === 'region')
    return (
      <Select
        value={value}
        onChange={onChange}
        options={city?.regions.map(({ code, name }) => ({ value: code, label: name })) ?? []}
      />
    )
  if (control === 'chain')
    return (
      <Select
        value={value}
        onChange={onChange}
        options={[...none, ...(city?.chains.map(({ id, name }) => ({ value: id, label: name })) ?? [])]}
      />
    )
  if (control === 'segment') return <SegmentSelect chain={chain} value={value} onChange={onChange} />
  return (
    <ChoiceChips
      value={value}
      onChange={onChange}
      options={Object.entries(control).map(([id, label]) => ({ value: id, label }))}
    />
  )
}

/** One question of a register's form. */
export const FormControl = ({ error, ...rest }: Props) => (
  <Field
    label={rest.field.label}
    required={rest.field.required}
    optional={!rest.field.required}
    hint={rest.field.hint}
    error={error}
  >
    <Control {...rest} />
  </Field>
)
