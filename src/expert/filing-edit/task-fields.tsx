import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { Link } from '@/ui/link'
import { DayField, LineField } from './bound'
import type { PartForm } from './use-part'

const most = 5

/** 任务 · 指标 · 期限, one card each. */
export const TaskFields = ({ form }: { form: PartForm<'appointment'> }) => {
  const { field, set, errorOf } = form
  const tasks = field('tasks')
  const items = tasks.control.value ?? []
  const wholeFault = items.length === 0 ? errorOf('tasks') : undefined
  const drop = (at: number) =>
    set(
      'tasks',
      items.filter((_, place) => place !== at),
    )
  const add = () => set('tasks', [...items, { due: form.form.getValues('termEnd') }])
  return (
    <Field label='任务' required count={[items.length, most]} error={wholeFault} hint='指标写企业能核对的数字'>
      <Box className='col g12'>
        {items.map((_, at) => (
          <Card
            // biome-ignore lint/suspicious/noArrayIndexKey: tasks have no name of their own yet
            key={at}
            title={`任务 ${at + 1}`}
            aside={
              items.length > 1 && (
                <Link label={`删除任务 ${at + 1}`} onClick={() => drop(at)}>
                  删除
                </Link>
              )
            }
          >
            <Box className='col g12'>
              <LineField
                label='做什么'
                of={field(`tasks.${at}.what`)}
                maxLength={100}
                placeholder='例如：优化膜电极涂布工艺'
              />
              <LineField
                label='指标'
                of={field(`tasks.${at}.target`)}
                maxLength={100}
                placeholder='例如：良率由 82% 提到 95%'
              />
              <DayField label='期限' of={field(`tasks.${at}.due`)} min={form.form.getValues('termStart')} />
            </Box>
          </Card>
        ))}
        {items.length < most && (
          <Button kind='soft' icon='plus' full onClick={add}>
            {items.length > 0 ? '再加一项任务' : '写一项任务'}
          </Button>
        )}
      </Box>
    </Field>
  )
}
