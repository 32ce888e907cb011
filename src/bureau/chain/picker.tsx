import { useState } from 'react'
import { useCity } from '@/platform/use-city'
import { useWide } from '@/platform/wide'
import { Box } from '@/ui/box'
import { Chip, ChoiceChips } from '@/ui/chips'
import { Sheet } from '@/ui/sheet'

const quick = 3

/** On a desk the first chains a click each, the others behind 更多; on a phone one chip that says which. */
export const usePicker = (chain: string | undefined, onPick: (chain: string) => void) => {
  const [open, setOpen] = useState(false)
  const all = useCity().city?.chains ?? []
  const first = useWide() ? all.slice(0, quick) : []
  const hidden = all.find(({ id }) => id === chain && !first.some((one) => one.id === id))
  return {
    chips: (
      <Box className='chips' role='group' label='产业链'>
        {first.map(({ id, name }) => (
          <Chip key={id} on={id === chain} onClick={() => onPick(id)}>
            {name}
          </Chip>
        ))}
        <Chip on={Boolean(hidden)} endIcon='down' onClick={() => setOpen(true)}>
          {hidden?.name ?? '更多'}
        </Chip>
      </Box>
    ),
    sheet: (
      <Sheet open={open} title='看哪条产业链' onClose={() => setOpen(false)}>
        <Box className='mt12'>
          <ChoiceChips
            label='产业链'
            value={chain ?? ''}
            options={all.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id) => {
              onPick(id)
              setOpen(false)
            }}
          />
        </Box>
      </Sheet>
    ),
  }
}
