import type { FilingMove } from '@kefutong/contract/filing/lifecycle'
import { useState } from 'react'
import { commonReasons } from '@/features/filing/deeds'
import { dropDraft, useDraft } from '@/platform/draft'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Chip } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { TextArea } from '@/ui/text-area'

const longest = 500

/** Where a reason is kept while it is typed and until the database has it; the record's own page keeps it there too. */
export const reasonDraft = (move: FilingMove, ids: readonly string[]) =>
  `reason:${ids.length === 1 ? ids[0] : 'many'}:${move}`

/** The same text with this sentence put in at the end, or taken out. */
export const withReason = (text: string, words: string) =>
  text.includes(words)
    ? text
        .split(/[；\n]/)
        .filter((part) => part.trim() && part.trim() !== words)
        .join('；')
    : [text.trim(), words].filter(Boolean).join('；')

type Props = {
  open: boolean
  move: FilingMove
  title: string
  /** Whom it concerns, in a line. */
  line: string
  draft: string
  /** The button's words: 退回补正. */
  verb: string
  onSend: (reason: string) => void
  onClose: () => void
}

/** A reason, typed or taken from the usual ones. What was typed stays until it has been sent. */
export const ReturnSheet = ({ open, move, title, line, draft, verb, onSend, onClose }: Props) => {
  const [{ text }, patch] = useDraft(draft, { text: '' })
  const [tried, setTried] = useState(false)
  const close = () => {
    setTried(false)
    if (!text.trim()) dropDraft(draft)
    onClose()
  }
  const submit = () => {
    setTried(!text.trim())
    if (text.trim()) onSend(text.trim())
  }
  return (
    <Sheet
      open={open}
      title={title}
      onClose={close}
      footer={
        <>
          <Button kind='secondary' wide onClick={close}>
            再想想
          </Button>
          <Button wide onClick={submit}>
            {verb}
          </Button>
        </>
      }
    >
      <Box className='t14 c2'>{line}</Box>
      <Box className='chips mt12' role='group' label='常用理由'>
        {commonReasons(move).map((words) => (
          <Chip key={words} on={text.includes(words)} onClick={() => patch({ text: withReason(text, words) })}>
            {words}
          </Chip>
        ))}
      </Box>
      <Box className='mt12'>
        <Field
          label='理由'
          required
          count={[text.length, longest]}
          error={tried && !text.trim() ? '请写明理由' : undefined}
          hint='对方会看到这句话，请写清楚要改哪里'
        >
          <TextArea value={text} onChange={(value) => patch({ text: value })} maxLength={longest} />
        </Field>
      </Box>
    </Sheet>
  )
}
