import { importLifecycle, imports } from '@kefutong/contract/import'
import { dayWords } from '@kefutong/contract/time'
import { StateTag } from '@/features/lists/state-tag'
import { shanghaiDay } from '@/platform/shanghai'
import { useRemote } from '@/platform/use-remote'
import { Card } from '@/ui/card'
import { Dot } from '@/ui/dot'
import { Row, Rows } from '@/ui/row'

const shown = 10

/** What this person tried and brought in before. */
export const Past = () => {
  const { data } = useRemote(imports.list, { limit: shown })
  if (!data || data.items.length === 0) return null
  return (
    <Card flush title='最近'>
      <Rows label='最近试过和导入的文件'>
        {data.items.map(({ id, name, kindName, state, counts, createdAt }) => (
          <Row
            key={id}
            title={name}
            line={
              <>
                {kindName}
                <Dot />
                {`新增 ${counts.new}，更新 ${counts.change}`}
                <Dot />
                {dayWords(shanghaiDay(new Date(createdAt)))}
              </>
            }
            end={<StateTag state={importLifecycle.states[state]} />}
          />
        ))}
      </Rows>
    </Card>
  )
}
