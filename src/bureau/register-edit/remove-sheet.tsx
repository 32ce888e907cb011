import type { platforms } from '@kefutong/contract/platform'
import { useState } from 'react'
import { notify } from '@/platform/device'
import { back } from '@/platform/go'
import { invalidate } from '@/platform/use-remote'
import { useSend } from '@/platform/use-send'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { TextInput } from '@/ui/text-input'
import { type RegisterItem, type RegisterName, registers } from '../registers/registers'

type Props = { name: RegisterName; item: RegisterItem; onClose: () => void }

/** Taking a row out needs a reason; the history keeps both. */
export const RemoveSheet = ({ name, item, onClose }: Props) => {
  const points = registers[name].points as unknown as typeof platforms
  const [reason, setReason] = useState('')
  const { send, busy, problem } = useSend(points.remove)
  const remove = async () => {
    if (!(await send({ id: item.id, version: item.version, reason }))) return
    await invalidate(points.list)
    notify('已从名录去掉')
    await back()
  }
  const error =
    problem && (problem.faults.find(({ field }) => field === 'reason')?.says ?? `${problem.text}，${problem.next}`)
  return (
    <Sheet
      open
      title='从名录去掉'
      onClose={onClose}
      footer={
        <>
          <Button kind='secondary' wide onClick={onClose}>
            再想想
          </Button>
          <Button wide busy={busy && '提交中…'} onClick={remove}>
            确定去掉
          </Button>
        </>
      }
    >
      <Field label='理由' required error={error} hint='去掉以后，办理记录里还查得到'>
        <TextInput value={reason} onChange={setReason} maxLength={200} />
      </Field>
    </Sheet>
  )
}
