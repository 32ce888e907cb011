import { useState } from 'react'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Chip, MultiChips, RemovableChips } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import type { EnrichForm } from './use-enriched'

const most = 3

/** Up to three of the city's chains: the chosen ones stand here, the others behind one tap. */
export const ChainsField = ({
  form,
  chains,
}: {
  form: EnrichForm
  chains: readonly { id: string; name: string }[]
}) => {
  const [open, setOpen] = useState(false)
  const { chains: chosen } = form.typed
  const nameOf = (id: string) => chains.find((chain) => chain.id === id)?.name ?? id
  return (
    <>
      <Field label='产业链' optional error={form.errorOf('chains')}>
        <Box className='flex g8 wrap'>
          {chosen.length > 0 && (
            <RemovableChips
              label='已选产业链'
              items={chosen.map(nameOf)}
              onRemove={(name) => form.patch({ chains: chosen.filter((id) => nameOf(id) !== name) })}
            />
          )}
          <Chip outlined icon='plus' expanded={open} onClick={() => setOpen(true)}>
            {chosen.length > 0 ? '再选' : '选择产业链'}
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
            values={chosen}
            max={most}
            options={chains.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(next) => form.patch({ chains: next })}
          />
        </Box>
      </Sheet>
    </>
  )
}
