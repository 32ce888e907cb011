import type { Filing } from '@kefutong/contract/filing/endpoints'
import { useState } from 'react'
import type { ProblemWords } from '@/platform/call-problem'
import { Banner } from '@/ui/banner'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { askOf } from './deeds'
import { Checks } from './judgement-card'
import type { Citation } from './source'
import { SourceSheet } from './source-sheet'
import type { FilingMoveChoice } from './words'

type Props = {
  filing: Filing
  choice: FilingMoveChoice
  busy: boolean
  problem: ProblemWords | undefined
  onSend: () => void
  onClose: () => void
}

/** Asks once more before what cannot be taken back; an approval shows the system's checks first. */
export const SureSheet = ({ filing, choice, busy, problem, onSend, onClose }: Props) => {
  const [cited, setCited] = useState<Citation[]>()
  const ask = askOf(choice.move)
  const danger = choice.weight === 'danger'
  return (
    <>
      <Sheet
        open
        title={ask?.title ?? `${choice.label}：${filing.expertName}`}
        onClose={onClose}
        footer={
          <>
            <Button kind='secondary' wide onClick={onClose}>
              再看看
            </Button>
            <Button kind={danger ? 'danger' : 'primary'} wide busy={busy} onClick={onSend}>
              {ask?.sure ?? '确定'}
            </Button>
          </>
        }
      >
        {ask ? <Box className='t14 c2'>{ask.line}</Box> : <Checks judgement={filing.judgement} onSource={setCited} />}
        {problem && (
          <Box className='mt12'>
            <Banner tone='danger'>
              {[problem.text, ...problem.faults.map(({ says }) => says), problem.next].join('。')}。
            </Banner>
          </Box>
        )}
      </Sheet>
      <SourceSheet citations={cited} onClose={() => setCited(undefined)} />
    </>
  )
}
