import { schedules } from '@kefutong/contract/schedule'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { useRemote } from '@/platform/use-remote'
import { useWide } from '@/platform/wide'
import { Card } from '@/ui/card'
import { Dot } from '@/ui/dot'
import { Empty } from '@/ui/empty'
import { Row, Rows } from '@/ui/row'
import { ScheduleForm } from './form'

/** 放假安排: what working days are counted by. */
const SchedulePage = () => {
  const wide = useWide()
  const remote = useRemote(schedules.list, {})
  return (
    <Screen title='放假安排' back={!wide} form>
      <Loaded remote={remote}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty
              title='还没有另外载入的放假安排'
              line='没有载入的年份，承诺日期先按法定节假日估算，以国务院放假安排为准。'
            />
          ) : (
            <Card flush title='已载入'>
              <Rows label='已载入的放假安排'>
                {items.map(({ year, holidays, workdays, source }) => (
                  <Row
                    key={year}
                    title={`${year} 年`}
                    line={
                      <>
                        {`放假 ${holidays.length} 天`}
                        <Dot />
                        {`调休上班 ${workdays.length} 天`}
                        <Dot />
                        {source}
                      </>
                    }
                  />
                ))}
              </Rows>
            </Card>
          )
        }
      </Loaded>
      <ScheduleForm />
    </Screen>
  )
}

export default SchedulePage
