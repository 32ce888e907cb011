import type { ServiceLogCard } from '@kefutong/contract/service-log/endpoints'
import type { ReactNode } from 'react'
import { nearDay } from '@/platform/near-day'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'
import { Dot } from '@/ui/dot'
import { Press } from '@/ui/press'
import { Amount } from './amount'
import { LogStateTag } from './state-tag'
import { kindParts, sentenceOf } from './words'

/** 「转化成果 · 许可」 */
export const KindLine = ({ log }: { log: ServiceLogCard }) => {
  const [kind, detail] = kindParts(log)
  return (
    <>
      {kind}
      {detail && <Dot />}
      {detail}
    </>
  )
}

/** One record in a list: what, who, when, how much, how it stands. */
export const LogCard = ({
  log,
  onOpen,
  children,
}: {
  log: ServiceLogCard
  onOpen: () => void
  children?: ReactNode
}) => (
  <Card>
    <Press onClick={onOpen} style={{ width: '100%' }}>
      <Box className='between g8'>
        <Box className='t14 c3 grow clip'>
          <KindLine log={log} />
        </Box>
        <LogStateTag state={log.state} />
      </Box>
      {sentenceOf(log) && <Box className='mt4'>{log.line}</Box>}
      <Amount log={log} />
      <Box className='t14 c3 mt4'>
        {log.expertName}
        <Dot />
        {log.enterpriseName}
      </Box>
      <Box className='between g8 t14 c3'>
        <Box>{nearDay(log.day)}</Box>
        <Box className='num'>{log.number}</Box>
      </Box>
    </Press>
    {children}
  </Card>
)
