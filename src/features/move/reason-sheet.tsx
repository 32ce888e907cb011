import { mostReason as most } from '@kefutong/contract/deed'
import { useState } from 'react'
import type { ProblemWords } from '@/platform/call-problem'
import { useDraft } from '@/platform/draft'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Chip } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { TextArea } from '@/ui/text-area'
import type { Choice } from './choice'

type Props = {
  /** whose reason it is: what was typed is kept under this id and the move */
  id: string
  choice: Choice
  /** what is asked, where the label alone does not say it */
  ask?: { title: string; line: string; sure?: string }
  /** reasons people give most, a tap each */
  common: readonly string[]
  placeholder: string
  /** what is written, when it is no reason */
  label?: string
  hint?: string
  busy: boolean
  problem: ProblemWords | undefined
  /** True when it was done: the kept text is then dropped. */
  onSend: (reason: string) => Promise<boolean>
  onClose: () => void
}

/** A move that needs a reason. What was typed stays on the device until the move is made. */
export const ReasonSheet = (props: Props) => {
  const { id, choice, ask, common, placeholder, busy, problem, onSend, onClose } = props
  const { label = '理由', hint = '对方会看到这句话，请写清楚要改哪里' } = props
  const [{ text }, patch, drop] = useDraft(`reason:${id}:${choice.move}`, { text: '' })
  const [tried, setTried] = useState(false)
  const missing = tried && !text.trim() ? (label === '理由' ? '请写明理由' : `请写${label}`) : undefined
  const send = async () => {
    setTried(true)
    if (text.trim() && (await onSend(text.trim()))) drop()
  }
  const add = (words: string) => patch({ text: text.trim() ? `${text.trim()}；${words}` : words })
  return (
    <Sheet
      open
      title={ask?.title ?? choice.label}
      onClose={onClose}
      footer={
        <>
          <Button kind='secondary' wide onClick={onClose}>
            再想想
          </Button>
          <Button kind={choice.weight === 'danger' ? 'danger' : 'primary'} wide busy={busy} onClick={send}>
            {ask?.sure ?? choice.label}
          </Button>
        </>
      }
    >
      {ask && <Box className='t14 c2'>{ask.line}</Box>}
      <Box className='mt12'>
        <Field
          label={label}
          required
          count={[text.length, most]}
          error={missing ?? problem?.faults[0]?.says}
          hint={hint}
        >
          <TextArea
            value={text}
            onChange={(value) => patch({ text: value })}
            maxLength={most}
            placeholder={placeholder}
          />
        </Field>
      </Box>
      {common.length > 0 && (
        <Box className='chips mt12' role='group' label='常用理由'>
          {common.map((words) => (
            <Chip key={words} outlined onClick={() => add(words)}>
              {words}
            </Chip>
          ))}
        </Box>
      )}
      {problem && problem.faults.length === 0 && (
        <Box className='err mt12' role='alert'>{`${problem.text}。${problem.next}`}</Box>
      )}
    </Sheet>
  )
}
