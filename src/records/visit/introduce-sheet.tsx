import { useState } from 'react'
import type { ProblemWords } from '@/platform/call-problem'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { TextInput } from '@/ui/text-input'

type Props = {
  busy: boolean
  problem: ProblemWords | undefined
  onSend: (more: { enterprise: string }) => Promise<boolean>
  onClose: () => void
}

/** To which enterprise the expert was introduced. */
export const IntroduceSheet = ({ busy, problem, onSend, onClose }: Props) => {
  const [enterprise, setEnterprise] = useState('')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (enterprise.trim()) await onSend({ enterprise })
  }
  return (
    <Sheet
      open
      title='介绍给哪家企业'
      onClose={onClose}
      footer={
        <>
          <Button kind='secondary' wide onClick={onClose}>
            再想想
          </Button>
          <Button wide busy={busy} onClick={send}>
            介绍给企业
          </Button>
        </>
      }
    >
      <Box className='mt12'>
        <Field
          label='企业名称'
          required
          error={(tried && !enterprise.trim() ? '请填企业名称' : undefined) ?? problem?.faults[0]?.says}
        >
          <TextInput value={enterprise} onChange={setEnterprise} maxLength={60} placeholder='营业执照上的名称' />
        </Field>
      </Box>
      {problem && problem.faults.length === 0 && (
        <Box className='err mt12' role='alert'>{`${problem.text}。${problem.next}`}</Box>
      )}
    </Sheet>
  )
}
