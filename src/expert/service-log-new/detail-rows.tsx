import type { LoggableFiling } from '@kefutong/contract/service-log/endpoints'
import { halfDay, outcomes, outcomeWords, type ServiceLogKind } from '@kefutong/contract/service-log/form'
import type { ReactNode } from 'react'
import { daysWords } from '@/features/service-log/words'
import { dayFrom } from '@/platform/near-day'
import { Box, Text } from '@/ui/box'
import { Card } from '@/ui/card'
import { DateRow } from '@/ui/date-row'
import { Icon } from '@/ui/icon'
import { Row, Rows } from '@/ui/row'
import { SelectRow } from '@/ui/select-row'
import { Stepper } from '@/ui/stepper'
import { NeedRow } from './need-row'
import { likely } from './typed'
import type { LogForm } from './use-typed'

const longestVisit = 31 * 2 * halfDay
const outcomeOptions = outcomes.map((value) => ({ value, label: outcomeWords[value] }))

type Props = {
  form: LogForm
  kind: ServiceLogKind
  today: string
  filing: LoggableFiling
  /** the row of photos, where there is one */
  children?: ReactNode
}

const earlier = (one: string, other: string | null) => (other && other < one ? other : one)

/** What is nearly always right as it stands: the day, how it ended, how long it took. */
export const DetailRows = ({ form, kind, today, filing, children }: Props) => {
  const { typed, patch, errorOf } = form
  const servedOn = typed.servedOn ?? today
  const wrong = errorOf('servedOn') ?? errorOf('tenths') ?? errorOf('needId')
  return (
    <Card flush>
      <Rows>
        {kind !== 'revenue' && (
          <DateRow
            label='服务日期'
            icon='calendar'
            value={servedOn}
            words={dayFrom(servedOn, today)}
            min={filing.termStart ?? undefined}
            max={earlier(earlier(today, filing.termEnd), filing.stoodUntil)}
            onChange={(day) => patch({ servedOn: day })}
          />
        )}
        {kind === 'problem' && (
          <SelectRow
            label='解决得怎样'
            icon='check'
            value={typed.outcome ?? likely.outcome}
            options={outcomeOptions}
            onChange={(outcome) => patch({ outcome })}
          />
        )}
        {kind === 'problem' && <NeedRow form={form} filing={filing} />}
        {kind === 'visit' && (
          <Row
            icon='clock'
            plain
            title='服务天数'
            end={
              <Stepper
                label='服务天数'
                value={typed.tenths ?? likely.tenths}
                step={halfDay}
                min={halfDay}
                max={longestVisit}
                words={daysWords}
                onChange={(tenths) => patch({ tenths })}
              />
            }
          />
        )}
        {children}
      </Rows>
      {wrong && (
        <Box className='field row-fault'>
          <Box className='err' role='alert'>
            <Icon name='alert' size='xs' />
            <Text>{wrong}</Text>
          </Box>
        </Box>
      )}
    </Card>
  )
}
