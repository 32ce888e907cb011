import type { ReplyOf } from '@kefutong/contract/endpoint'
import type { dashboards } from '@kefutong/contract/metric/dashboard'
import type { MetricId } from '@kefutong/contract/metric/registry'
import { FigureCard } from '@/features/dashboard/figure-card'
import { Box } from '@/ui/box'
import { Press } from '@/ui/press'
import { Table } from '@/ui/table'

type Funnel = ReplyOf<typeof dashboards.funnel>['needs']
type Step = Funnel['steps'][number]
type Props = { funnel: Funnel; asOf: string; name: string; onMeans: (id: MetricId) => void }

const shareOf = (value: number, whole: number) => (whole > 0 ? `${Math.round((value * 100) / whole)}%` : '')

/** Each step narrower than the one before, with its number and its share of the first: a tap says what it counts. */
const Shape = ({ funnel, name, onMeans }: Omit<Props, 'asOf'>) => {
  const whole = funnel.steps[0]?.value ?? 0
  return (
    <Box className='funnel' as='ol' label={name}>
      {funnel.steps.map((step, at) => (
        <Box as='li' key={step.id}>
          <Press className='step' onClick={() => onMeans(step.id)}>
            <Box as='span' className='name'>
              {step.name}
            </Box>
            <Box as='span' className='tube' hidden>
              <Box as='span' className='fill' style={{ width: `${whole > 0 ? (step.value * 100) / whole : 0}%` }} />
            </Box>
            <Box as='span' className='value num'>
              {step.value}
              <Box as='span' className='unit'>{` ${step.unit}`}</Box>
            </Box>
            <Box as='span' className='share num'>
              {at > 0 ? shareOf(step.value, whole) : ''}
            </Box>
          </Press>
        </Box>
      ))}
    </Box>
  )
}

export const Steps = ({ funnel, asOf, name, onMeans }: Props) => {
  const whole = funnel.steps[0]?.value ?? 0
  return (
    <FigureCard
      says={funnel.says}
      asOf={asOf}
      onMeans={() => funnel.steps[0] && onMeans(funnel.steps[0].id)}
      table={
        <Table
          caption={funnel.says}
          tight
          columns={[
            { key: 'name', title: '走到哪一步', cell: (step: Step) => step.name },
            { key: 'value', title: '有多少', right: true, cell: ({ value, unit }: Step) => `${value} ${unit}` },
            { key: 'share', title: '占第一步', right: true, cell: ({ value }: Step) => shareOf(value, whole) || '–' },
          ]}
          rows={funnel.steps}
          keyOf={({ id }) => id}
        />
      }
    >
      <Shape funnel={funnel} name={name} onMeans={onMeans} />
    </FigureCard>
  )
}
