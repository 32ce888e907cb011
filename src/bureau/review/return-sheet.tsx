import { useState } from 'react'
import { dropDraft, useDraft } from '@/platform/draft'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Chip } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { TextArea } from '@/ui/text-area'
import { reasonTemplates } from './words'

const longest = 500

/** Where a reason is kept while it is typed and until the database has it. */
export const reasonDraft = (ids: readonly string[]) => `review-reason:${ids.length === 1 ? ids[0] : 'many'}`

type Props = {
  open: boolean
  title: string
  /** Whom it concerns, in a line. */
  line: string
  draft: string
  /** The button's words: 退回补正. */
  verb: string
  templates?: boolean
  onSend: (reason: string) => void
  onClose: () => void
}

const Form = ({
  line,
  draft,
  templates,
  text,
  write,
  error,
}: Pick<Props, 'line' | 'draft' | 'templates'> & { text: string; write: (text: string) => void; error?: string }) => (
  <Box className='col g16' key={draft}>
    <Box className='sub'>{line}</Box>
    {templates && (
      <Box className='chips' role='group' label='常用理由'>
        {reasonTemplates.map(({ label, says }) => (
          <Chip
            key={label}
            on={text.includes(says)}
            onClick={() =>
              write(
                text.includes(says) ? text.replace(says, '').trim() : [text.trim(), says].filter(Boolean).join('\n'),
              )
            }
          >
            {label}
          </Chip>
        ))}
      </Box>
    )}
    <Field
      label='理由'
      count={[text.length, longest]}
      error={error}
      hint='对方会看到这段话，请写明缺什么、补什么。'
      required
    >
      <TextArea value={text} onChange={write} maxLength={longest} rows={3} />
    </Field>
  </Box>
)

/** A reason, typed or taken from the usual ones. What was typed stays until it has been sent. */
export const ReturnSheet = ({ open, title, draft, verb, onSend, onClose, ...rest }: Props) => {
  const [{ text }, patch] = useDraft(draft, { text: '' })
  const [missing, setMissing] = useState(false)
  const close = () => {
    setMissing(false)
    if (!text.trim()) dropDraft(draft)
    onClose()
  }
  const submit = () => {
    if (!text.trim()) return setMissing(true)
    setMissing(false)
    onSend(text.trim())
  }
  return (
    <Sheet
      open={open}
      title={title}
      onClose={close}
      footer={
        <>
          <Button kind='secondary' wide onClick={close}>
            先不办
          </Button>
          <Button wide onClick={submit}>
            {verb}
          </Button>
        </>
      }
    >
      <Form
        {...rest}
        draft={draft}
        text={text}
        write={(value) => patch({ text: value })}
        error={missing && !text.trim() ? '请写明理由，再提交' : undefined}
      />
    </Sheet>
  )
}
