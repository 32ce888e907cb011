import type { ServiceLogKind } from '@kefutong/contract/service-log/form'
import { templates } from '@kefutong/contract/service-log/templates'
import { useState } from 'react'
import { Box } from '@/ui/box'
import { Chip } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Row, Rows } from '@/ui/row'
import { Sheet } from '@/ui/sheet'
import { TextArea } from '@/ui/text-area'
import type { LogForm } from './use-typed'

const most = 200
const shown = 2

export type Past = { kind: ServiceLogKind; says: string }

/** The words put after what is typed; a sentence of its own when nothing is. */
export const joined = (text: string, words: string) => {
  const before = text.trim().replace(/[，,、]$/, '')
  return before ? `${before}，${words}` : words
}

type Props = { form: LogForm; kind: ServiceLogKind; past: readonly Past[] }

const More = ({
  open,
  kind,
  past,
  onPick,
  onClose,
}: Omit<Props, 'form'> & { open: boolean; onPick: (words: string) => void; onClose: () => void }) => (
  <Sheet open={open} title='选一句开头' onClose={onClose}>
    <Box className='chips mt12' role='group' label='常用说法'>
      {templates[kind].map((words) => (
        <Chip key={words} outlined onClick={() => onPick(words)}>
          {words}
        </Chip>
      ))}
    </Box>
    {past.length > 0 && (
      <Box className='mt16'>
        <Box className='t14 c3'>以前写过的</Box>
        <Box className='in-sheet'>
          <Rows label='以前写过的'>
            {past.map(({ says }) => (
              <Row key={says} title={says} arrow={false} onClick={() => onPick(says)} />
            ))}
          </Rows>
        </Box>
      </Box>
    )}
  </Sheet>
)

/** The one sentence; a beginning that people really write is a tap away. */
export const SentenceField = ({ form, kind, past }: Props) => {
  const [open, setOpen] = useState(false)
  const text = form.typed.summary ?? ''
  const optional = kind === 'revenue'
  const add = (words: string) => {
    setOpen(false)
    form.patch({ summary: joined(text, words).slice(0, most) })
  }
  return (
    <Box className='col g8'>
      <Field
        label={optional ? '说明' : '一句话说明'}
        required={!optional}
        optional={optional}
        aside={optional ? undefined : '至少十个字'}
        error={form.errorOf('summary')}
      >
        <TextArea
          value={text}
          onChange={(summary) => form.patch({ summary })}
          onBlur={() => text.trim() && form.leave('summary')}
          maxLength={most}
          rows={optional ? 2 : 3}
          counted
        />
      </Field>
      <Box className='chips' role='group' label='常用说法'>
        {templates[kind].slice(0, shown).map((words) => (
          <Chip key={words} outlined onClick={() => add(words)}>
            {words}
          </Chip>
        ))}
        <Chip outlined expanded={open} onClick={() => setOpen(true)}>
          更多
        </Chip>
      </Box>
      <More
        open={open}
        kind={kind}
        past={past.filter((each) => each.kind === kind)}
        onPick={add}
        onClose={() => setOpen(false)}
      />
    </Box>
  )
}
