import { Box, Text } from './box'
import { cx } from './cx'
import { Icon } from './icon'
import { type Progress, progressWords } from './progress'

export type StepsProps = {
  steps: readonly string[]
  /** Which one we stand on, from 0; `steps.length` when all are done. */
  now: number
  /** Smaller dots, for seven steps on a desk. */
  compact?: boolean
  label?: string
}

const progressOf = (at: number, now: number): Progress => (at < now ? 'done' : at === now ? 'now' : 'next')

export const Steps = ({ steps, now, compact, label = '步骤' }: StepsProps) => (
  <Box as='ol' className={cx('steps', compact && 'compact')} label={label}>
    {steps.map((step, at) => {
      const progress = progressOf(at, now)
      return (
        <Box as='li' className={cx('st', progress)} key={step} current={progress === 'now' ? 'step' : undefined}>
          <Box as='span' className='at'>
            {progress === 'done' && <Icon name='check' size='tick' />}
          </Box>
          {step}
          <SrOnly>{progressWords[progress]}</SrOnly>
        </Box>
      )
    })}
  </Box>
)

const SrOnly = ({ children }: { children: string }) => <Text className='sr-only'>{`，${children}`}</Text>
