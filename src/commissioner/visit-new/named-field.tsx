import type { Endpoint, InputOf, ReplyOf } from '@kefutong/contract/endpoint'
import { useSettled } from '@/features/review/use-settled'
import { useRemote } from '@/platform/use-remote'
import { Box } from '@/ui/box'
import { Field } from '@/ui/field'
import { Row, Rows } from '@/ui/row'
import { TextInput } from '@/ui/text-input'

type Named = { id: string; name: string }
type Directory<Item extends Named> = Endpoint & { reply: { _zod: { output: { items: Item[] } } } }
type Props<Item extends Named> = {
  label: string
  optional?: boolean
  directory: Directory<Item>
  line: (item: Item) => string
  text: string
  id: string | undefined
  error: string | undefined
  placeholder: string
  onChange: (text: string, id: string | undefined) => void
}

const shown = 4

/** A name as somebody writes it; whoever is in the directory is offered below and picked with a tap. */
export const NamedField = <Item extends Named>({ directory, text, id, onChange, line, ...rest }: Props<Item>) => {
  const q = useSettled(text)
  const asks = q.length > 0 && id === undefined && q === text.trim()
  const { data } = useRemote(directory, { q, limit: shown } as InputOf<Directory<Item>>, { enabled: asks })
  const items = asks ? ((data as ReplyOf<Directory<Item>> | undefined)?.items ?? []) : []
  return (
    <Field label={rest.label} required={!rest.optional} optional={rest.optional} error={rest.error}>
      <TextInput
        value={text}
        onChange={(typed) => onChange(typed, undefined)}
        maxLength={60}
        clearable
        placeholder={rest.placeholder}
        icon={id ? 'ok' : undefined}
        iconTone='success'
      />
      {items.length > 0 && (
        <Box className='card flush'>
          <Rows label='名录里的'>
            {items.map((item) => (
              <Row key={item.id} title={item.name} line={line(item)} onClick={() => onChange(item.name, item.id)} />
            ))}
          </Rows>
        </Box>
      )}
    </Field>
  )
}
