import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Chip, ChoiceChips } from '@/ui/chips'
import { Field } from '@/ui/field'
import type { Option } from '@/ui/option'
import { Sheet } from '@/ui/sheet'
import type { Shelf } from './use-shelf'
import { labelOf } from './views'

const orAll = (options: readonly Option[]) => [{ value: '', label: '全部' }, ...options]
const nameIn = (options: readonly Option[], value: string) => options.find((option) => option.value === value)?.label

/** The first shelves, a tap each; the others, county and chain behind 更多. */
export const Filters = ({ shelf, quick = 3, onMore }: { shelf: Shelf; quick?: number; onMore: () => void }) => {
  const { views, view, counts, filter, regions, chains } = shelf
  const first = views.slice(0, quick)
  const more = [
    !first.includes(view) && labelOf(view, counts),
    nameIn(regions, filter.region),
    nameIn(chains, filter.chain),
  ].filter(Boolean)
  return (
    <Box className='chips' role='group' label='需求分组'>
      {first.map((one) => (
        <Chip key={one} on={one === view} onClick={() => shelf.setView(one)}>
          {labelOf(one, counts)}
        </Chip>
      ))}
      <Chip on={more.length > 0} endIcon='down' onClick={onMore}>
        {more.join('，') || '更多'}
      </Chip>
    </Box>
  )
}

export const FilterSheet = ({ shelf, open, onClose }: { shelf: Shelf; open: boolean; onClose: () => void }) => {
  const { views, view, counts, filter, regions, chains } = shelf
  return (
    <Sheet
      open={open}
      title='筛选'
      onClose={onClose}
      footer={
        <>
          <Button kind='secondary' wide onClick={shelf.clear}>
            清除筛选
          </Button>
          <Button wide onClick={onClose}>
            看结果
          </Button>
        </>
      }
    >
      <Box className='col g16 mt12'>
        <Field label='分组'>
          <ChoiceChips
            value={view}
            options={views.map((value) => ({ value, label: labelOf(value, counts) }))}
            onChange={shelf.setView}
          />
        </Field>
        <Field label='区县'>
          <ChoiceChips value={filter.region} options={orAll(regions)} onChange={(region) => shelf.narrow({ region })} />
        </Field>
        <Field label='产业链'>
          <ChoiceChips value={filter.chain} options={orAll(chains)} onChange={(chain) => shelf.narrow({ chain })} />
        </Field>
      </Box>
    </Sheet>
  )
}
