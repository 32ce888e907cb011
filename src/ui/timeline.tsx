import type { ReactNode } from 'react'
import { Box, Text } from './box'
import { cx } from './cx'
import { Icon } from './icon'
import { type Progress, progressWords } from './progress'

export type TimelineNode = {
  name: string
  progress: Progress
  /** 11 月 13 日, 承诺 11 月 24 日前, 预计 11 月 27 日. */
  when?: string
  /** Late is said in the words of `when` too. */
  late?: boolean
  note?: ReactNode
  key?: string
}

export const Timeline = ({ nodes, label = '办理进度' }: { nodes: readonly TimelineNode[]; label?: string }) => (
  <Box as='ol' className='tl' label={label}>
    {nodes.map(({ name, progress, when, late, note, key = name }) => (
      <Box as='li' className={cx('n', progress)} key={key} current={progress === 'now' ? 'step' : undefined}>
        <Box as='span' className='at'>
          {progress === 'done' && <Icon name='check' size='tick' />}
        </Box>
        <Box className='w'>
          <Text className='name'>{name}</Text>
          <Text className='sr-only'>{`，${progressWords[progress]}，`}</Text>
          {when && <Text className={cx('when', late && 'late')}>{when}</Text>}
        </Box>
        {note && <Box className='d'>{note}</Box>}
      </Box>
    ))}
  </Box>
)
