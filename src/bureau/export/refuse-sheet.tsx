import { useState } from 'react'
import type { ProblemWords } from '@/platform/call'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { TextInput } from '@/ui/text-input'

type Props = { problem: ProblemWords | undefined; onRefuse: (reason: string) => void; onClose: () => void }

/** Why a list should not leave the bureau. */
export const RefuseSheet = ({ problem, onRefuse, onClose }: Props) => {
  const [reason, setReason] = useState('')
  const error =
    problem && (problem.faults.find(({ field }) => field === 'reason')?.says ?? `${problem.text}，${problem.next}`)
  return (
    <Sheet
      open
      title='不批准这次导出'
      onClose={onClose}
      footer={
        <>
          <Button kind='secondary' wide onClick={onClose}>
            再想想
          </Button>
          <Button wide onClick={() => onRefuse(reason)}>
            确定不批准
          </Button>
        </>
      }
    >
      <Field label='理由' required error={error}>
        <TextInput value={reason} onChange={setReason} maxLength={200} />
      </Field>
    </Sheet>
  )
}
