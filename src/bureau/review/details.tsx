import { cities } from '@kefutong/contract/city'
import type { Filing } from '@kefutong/contract/filing/endpoints'
import { type ReactNode, useState } from 'react'
import type { Citation } from '@/features/filing/source'
import { SourceSheet } from '@/features/filing/source-sheet'
import { useOpenPaper } from '@/features/filing/use-open-paper'
import { paperKind, paperWords } from '@/features/filing/words'
import { momentDay } from '@/platform/near-day'
import { useRemote } from '@/platform/use-remote'
import { Box, Text } from '@/ui/box'
import { CheckList } from '@/ui/check-list'
import { Heading } from '@/ui/heading'
import { Icon } from '@/ui/icon'
import { Press } from '@/ui/press'
import { Steps } from '@/ui/steps'
import { checksOf, flowOf, tally, taskWords } from './words'

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <>
    <Heading level={3} className='h3 part'>
      {title}
    </Heading>
    {children}
  </>
)

const Checks = ({ filing }: { filing: Filing }) => {
  const { data: city } = useRemote(cities.read, {})
  const [cited, setCited] = useState<Citation[]>()
  if (!city) return null
  const checks = checksOf(filing, city.pack)
  return (
    <>
      <Box className='sect'>
        <Heading level={3}>系统检查</Heading>
        <Text className='t13 c3'>{tally(checks)}</Text>
      </Box>
      <CheckList
        items={checks.map(({ citations, ...item }) => ({ ...item, onLink: citations && (() => setCited(citations)) }))}
      />
      <SourceSheet citations={cited} onClose={() => setCited(undefined)} />
    </>
  )
}

const Papers = ({ filing }: { filing: Filing }) => {
  const open = useOpenPaper(filing.id)
  if (filing.attachments.length === 0) return <Box className='c3'>还没有材料</Box>
  return (
    <Box className='papers'>
      {filing.attachments.map((paper) => (
        <Press key={paper.id} className='paper' onClick={() => open(paper)}>
          <Icon name='file' size='xs' />
          {`${paperKind(paper)} ${paperWords(paper)}`}
        </Press>
      ))}
    </Box>
  )
}

/** What an officer needs to decide: where it stands, what the system found, what was said, the tasks, the papers. */
export const Details = ({ filing }: { filing: Filing }) => {
  const { tasks = [], conflictNote } = filing.form.appointment ?? {}
  return (
    <>
      <Steps compact label='办理进度' {...flowOf(filing.timeline)} />
      <Checks filing={filing} />
      {filing.remarks.length > 0 && (
        <Part title='办理意见'>
          {filing.remarks.map(({ label, by, says, at }) => (
            <Box key={at} className='remark'>
              <Box>{says}</Box>
              <Box className='t13 c3'>{[label, by, momentDay(at)].filter(Boolean).join('，')}</Box>
            </Box>
          ))}
        </Part>
      )}
      <Part title='任务'>
        {tasks.map((task) => (
          <Box key={taskWords(task)} className='c2'>
            {taskWords(task)}
          </Box>
        ))}
      </Part>
      {conflictNote && (
        <Part title='利益冲突说明'>
          <Box className='c2'>{conflictNote}</Box>
        </Part>
      )}
      <Part title='材料'>
        <Papers filing={filing} />
      </Part>
    </>
  )
}
