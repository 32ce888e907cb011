import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Chip, ChoiceChips } from '@/ui/chips'
import { Field } from '@/ui/field'
import type { Option } from '@/ui/option'
import { Sheet } from '@/ui/sheet'
import type { People } from './use-people'

const quick = 2
const nameIn = (options: readonly Option[], value: string) => options.find((option) => option.value === value)?.label
const orAll = (options: readonly Option[]) => [{ value: '', label: '全部' }, ...options]

/** 全部, the first districts, and everything else behind 更多. */
export const Filters = ({ people, onMore }: { people: People; onMore: () => void }) => {
  const { filter, narrow, regions, chains } = people
  const first = regions.slice(0, quick)
  const hidden =
    Boolean(filter.chain) || (Boolean(filter.region) && !first.some(({ value }) => value === filter.region))
  const chosen = [nameIn(regions, filter.region), nameIn(chains, filter.chain)].filter(Boolean).join('，')
  return (
    <Box className='chips' role='group' label='筛选'>
      <Chip on={!filter.region && !filter.chain} onClick={() => narrow({ region: '', chain: '' })}>
        全部
      </Chip>
      {first.map(({ value, label }) => (
        <Chip
          key={value}
          on={filter.region === value && !hidden}
          onClick={() => narrow({ region: filter.region === value ? '' : value })}
        >
          {label}
        </Chip>
      ))}
      <Chip on={hidden} endIcon='down' onClick={onMore}>
        {hidden ? chosen : '更多'}
      </Chip>
    </Box>
  )
}

export const FilterSheet = ({ people, open, onClose }: { people: People; open: boolean; onClose: () => void }) => {
  const { filter, narrow, regions, chains } = people
  return (
    <Sheet
      open={open}
      title='筛选'
      onClose={onClose}
      footer={
        <>
          <Button kind='secondary' wide onClick={() => narrow({ region: '', chain: '' })}>
            清除筛选
          </Button>
          <Button wide onClick={onClose}>
            看名录
          </Button>
        </>
      }
    >
      <Box className='col g16'>
        <Field label='区县'>
          <ChoiceChips value={filter.region} options={orAll(regions)} onChange={(region) => narrow({ region })} />
        </Field>
        <Field label='产业链'>
          <ChoiceChips value={filter.chain} options={orAll(chains)} onChange={(chain) => narrow({ chain })} />
        </Field>
      </Box>
    </Sheet>
  )
}
