import { useState } from 'react'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Chip, MultiChips, RemovableChips } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import type { Bound } from './bound'

const most = 5

type Props = { of: Bound<string[]>; chains: readonly { id: string; name: string }[]; label?: string; hint?: string }

/** Up to five of the city's chains: the chosen ones stand here, the others behind one tap. */
export const ChainsField = ({ of, chains, label = '产业链', hint }: Props) => {
  const { value = [], onChange } = of.control
  const [open, setOpen] = useState(false)
  const nameOf = (id: string) => chains.find((chain) => chain.id === id)?.name ?? id
  const idOf = (name: string) => chains.find((chain) => chain.name === name)?.id ?? name
  return (
    <>
      <Field label={label} required error={of.error} count={[value.length, most]} hint={hint}>
        <Box className='flex g8 wrap'>
          {value.length > 0 && (
            <RemovableChips
              label={`已选${label}`}
              items={value.map(nameOf)}
              onRemove={(name) => onChange(value.filter((id) => id !== idOf(name)))}
            />
          )}
          <Chip outlined icon='plus' expanded={open} onClick={() => setOpen(true)}>
            {value.length > 0 ? '再选' : '选择产业链'}
          </Chip>
        </Box>
      </Field>
      <Sheet
        open={open}
        title={`选择产业链，最多 ${most} 条`}
        onClose={() => setOpen(false)}
        footer={
          <Button wide onClick={() => setOpen(false)}>
            选好了
          </Button>
        }
      >
        <Box className='mt12'>
          <MultiChips
            label='产业链'
            values={value}
            max={most}
            options={chains.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={onChange}
          />
        </Box>
      </Sheet>
    </>
  )
}
