import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Chip, ChoiceChips } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import type { Choice, Queue } from './use-queue'

const withCount = ({ value, label, count }: Choice) => ({ value, label: `${label} ${count}` })
const orAll = (choices: readonly Choice[]) => [{ value: '', label: '全部' }, ...choices.map(withCount)]

/** 全部 12, the chains with most to do, and everything else behind 更多. */
export const Filters = ({ queue, quick, onMore }: { queue: Queue; quick: number; onMore: () => void }) => {
  const { filter, narrow, clear, chains, regions } = queue
  const first = chains.slice(0, quick)
  const hidden = Boolean(filter.region) || (Boolean(filter.chain) && !first.some(({ value }) => value === filter.chain))
  const region = regions.find(({ value }) => value === filter.region)?.label
  const chosen = [region, filter.chain && queue.chainName(filter.chain)].filter(Boolean).join('，')
  return (
    <Box className='chips' role='group' label='筛选'>
      <Chip on={!filter.region && !filter.chain} onClick={clear}>{`全部 ${queue.total}`}</Chip>
      {first.map((choice) => (
        <Chip
          key={choice.value}
          on={filter.chain === choice.value && !hidden}
          onClick={() => narrow({ chain: filter.chain === choice.value ? '' : choice.value })}
        >
          {withCount(choice).label}
        </Chip>
      ))}
      {(chains.length > quick || regions.length > 1) && (
        <Chip on={hidden} endIcon='down' onClick={onMore}>
          {hidden ? chosen : '更多'}
        </Chip>
      )}
    </Box>
  )
}

/** Every county and chain that waits, with how many. */
export const FilterSheet = ({ queue, open, onClose }: { queue: Queue; open: boolean; onClose: () => void }) => {
  const { filter, narrow, chains, regions } = queue
  return (
    <Sheet
      open={open}
      title='筛选'
      onClose={onClose}
      footer={
        <Button wide onClick={onClose}>
          {`看这 ${queue.items?.length ?? 0} 件`}
        </Button>
      }
    >
      <Box className='col g16'>
        {regions.length > 1 && (
          <Field label='区县'>
            <ChoiceChips value={filter.region} options={orAll(regions)} onChange={(region) => narrow({ region })} />
          </Field>
        )}
        <Field label='产业链'>
          <ChoiceChips value={filter.chain} options={orAll(chains)} onChange={(chain) => narrow({ chain })} />
        </Field>
      </Box>
    </Sheet>
  )
}
