import { kindWords } from '@kefutong/contract/service-log/form'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Chip, ChoiceChips } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { type Counts, type Filter, groupOptions, kindOptions } from './words'

type Props = { filter: Filter; counts: Counts | undefined; onChange: (filter: Filter) => void }

const quick = ['all', 'todo', 'disputed']

/** Three states a tap away; the rest, and the kinds, behind 更多. */
export const Filters = ({ filter, counts, onChange, onMore }: Props & { onMore: () => void }) => {
  const options = groupOptions(counts)
  const hidden = options.find(({ value }) => value === filter.group && !quick.includes(value))
  const more = [hidden?.label, filter.kind && kindWords[filter.kind].short].filter(Boolean).join('，')
  return (
    <Box className='chips' role='group' label='筛选'>
      {options
        .filter(({ value }) => quick.includes(value))
        .map(({ value, label }) => (
          <Chip key={value} on={filter.group === value} onClick={() => onChange({ ...filter, group: value })}>
            {label}
          </Chip>
        ))}
      <Chip on={more !== ''} endIcon='down' onClick={onMore}>
        {more || '更多'}
      </Chip>
    </Box>
  )
}

/** Every state and every kind. */
export const FilterSheet = ({
  open,
  filter,
  counts,
  onChange,
  onClose,
}: Props & { open: boolean; onClose: () => void }) => (
  <Sheet
    open={open}
    title='筛选'
    onClose={onClose}
    footer={
      <Button wide onClick={onClose}>
        看结果
      </Button>
    }
  >
    <Box className='col g16 mt12'>
      <Field label='状态'>
        <ChoiceChips
          value={filter.group}
          options={groupOptions(counts)}
          onChange={(group) => onChange({ ...filter, group })}
        />
      </Field>
      <Field label='做了什么'>
        <ChoiceChips
          value={filter.kind ?? 'all'}
          options={[{ value: 'all' as const, label: '全部' }, ...kindOptions]}
          onChange={(kind) => onChange({ group: filter.group, ...(kind !== 'all' && { kind }) })}
        />
      </Field>
    </Box>
  </Sheet>
)
