import type { ReactNode } from 'react'
import type { ProblemWords } from '@/platform/call-problem'
import { Banner } from '@/ui/banner'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'

type Props = {
  title: string
  /** the button's words */
  sure: string
  danger: boolean
  busy: boolean
  problem: ProblemWords | undefined
  onSend: () => void
  onClose: () => void
  children: ReactNode
}

/** Asks once more before what cannot be taken back. */
export const SureSheet = ({ title, sure, danger, busy, problem, onSend, onClose, children }: Props) => (
  <Sheet
    open
    title={title}
    onClose={onClose}
    footer={
      <>
        <Button kind='secondary' wide onClick={onClose}>
          再看看
        </Button>
        <Button kind={danger ? 'danger' : 'primary'} wide busy={busy} onClick={onSend}>
          {sure}
        </Button>
      </>
    }
  >
    {children}
    {problem && (
      <Box className='mt12'>
        <Banner tone='danger'>
          {[problem.text, ...problem.faults.map(({ says }) => says), problem.next].join('。')}。
        </Banner>
      </Box>
    )}
  </Sheet>
)
