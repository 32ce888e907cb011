import { type ClarityHint, clarityOf } from '@kefutong/contract/need/clarity'
import type { Need } from '@kefutong/contract/need/endpoints'
import { Box } from '@/ui/box'
import { ChoiceChips } from '@/ui/chips'

type Said = Pick<Need, 'sentence' | 'keyPoints' | 'goal' | 'deadline'>

/** What a need could still say. A day that was chosen is a deadline as much as one that is written. */
export const couldSay = ({ sentence, keyPoints, goal, deadline }: Said): ClarityHint[] =>
  clarityOf([sentence, keyPoints, goal].filter(Boolean).join('\n')).missing.filter(
    ({ id }) => id !== 'deadline' || !deadline,
  )

const few = 3

type Props = { missing: readonly ClarityHint[]; open?: ClarityHint['id']; onPick: (id: ClarityHint['id']) => void }

/** Gentle: each is a word to tap, and nothing waits for it. */
export const Clarity = ({ missing, open, onPick }: Props) =>
  missing.length === 0 ? null : (
    <Box>
      <Box className='t14 c3'>还可以说清楚</Box>
      <Box className='mt8'>
        <ChoiceChips
          label='还可以说清楚'
          value={open ?? ''}
          options={missing.map(({ id, label }) => ({ value: id, label }))}
          onChange={onPick}
          limit={few}
        />
      </Box>
    </Box>
  )
