import { type Visit, visitLifecycle } from '@kefutong/contract/visit'
import { addressOf, go } from '@/platform/go'
import { nearDay } from '@/platform/near-day'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'
import { Row, Rows } from '@/ui/row'
import { StatusTag } from '@/ui/status-tag'

const tone = (state: Visit['state']) => {
  const { tone: named } = visitLifecycle.states[state]
  return named === 'neutral' ? 'plain' : named
}

const lastDay = ({ on }: Visit) => on.contract ?? on.intent ?? on.introduced ?? on.met

export const VisitRows = ({ visits }: { visits: readonly Visit[] }) => (
  <Card flush>
    <Rows label='走访对接'>
      {visits.map((visit) => (
        <Row
          key={visit.id}
          title={[visit.expertName, visit.enterpriseName].filter(Boolean).join('，')}
          line={
            <>
              <Box as='span' className='block'>
                {visit.note}
              </Box>
              <Box as='span' className='block t13'>
                {nearDay(lastDay(visit))}
              </Box>
            </>
          }
          end={<StatusTag tone={tone(visit.state)}>{visit.stateLabel}</StatusTag>}
          href={addressOf('visit', { id: visit.id })}
          onClick={() => go('visit', { id: visit.id })}
        />
      ))}
    </Rows>
  </Card>
)
