import type { Filing } from '@kefutong/contract/filing/endpoints'
import { useState } from 'react'
import { askOf } from '@/features/filing/deeds'
import { Checks } from '@/features/filing/judgement-card'
import type { Citation } from '@/features/filing/source'
import { SourceSheet } from '@/features/filing/source-sheet'
import type { FilingMoveChoice } from '@/features/filing/words'
import { SureSheet } from '@/features/move/sure-sheet'
import type { ProblemWords } from '@/platform/call-problem'
import { Box } from '@/ui/box'

type Props = {
  filing: Filing
  choice: FilingMoveChoice
  busy: boolean
  problem: ProblemWords | undefined
  onSend: () => void
  onClose: () => void
}

/** A second look at a move of a filing; an approval shows the system's checks first. */
export const SureMove = ({ filing, choice, ...rest }: Props) => {
  const [cited, setCited] = useState<Citation[]>()
  const ask = askOf(choice.move)
  return (
    <>
      <SureSheet
        {...rest}
        title={ask?.title ?? `${choice.label}：${filing.expertName}`}
        sure={ask?.sure ?? '确定'}
        danger={choice.weight === 'danger'}
      >
        {ask ? <Box className='t14 c2'>{ask.line}</Box> : <Checks judgement={filing.judgement} onSource={setCited} />}
      </SureSheet>
      <SourceSheet citations={cited} onClose={() => setCited(undefined)} />
    </>
  )
}
