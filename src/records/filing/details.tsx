import { cities } from '@kefutong/contract/city'
import type { Filing } from '@kefutong/contract/filing/endpoints'
import { degreeWords, standingWords, titleWords } from '@kefutong/contract/filing/form'
import { useState } from 'react'
import { chainNames } from '@/features/filing/words'
import { nearDay } from '@/platform/near-day'
import { useRemote } from '@/platform/use-remote'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'

const yesNo = (answer: boolean | number | undefined) =>
  answer === undefined ? undefined : answer === true ? '是' : answer === false ? '否' : String(answer)

const Expert = ({ form, chains }: { form: Filing['form']; chains: { id: string; name: string }[] }) => {
  const { expert = {} } = form
  return (
    <Card title='专家'>
      <Facts
        items={[
          { label: '学位', value: expert.degree && degreeWords[expert.degree] },
          { label: '职称', value: expert.title && titleWords[expert.title] },
          { label: '单位', value: [expert.institution, expert.department, expert.position].filter(Boolean).join('，') },
          { label: '管理岗', value: yesNo(expert.managementPost) },
          { label: '出生年月', value: expert.birthMonth?.replace('-', ' 年 ').replace(/$/, ' 月') },
          { label: '手机', value: expert.phone },
          { label: '研究方向', value: expert.direction },
          { label: '产业链', value: chainNames(expert.chains, chains) },
          { label: '代表成果', value: expert.results?.filter(Boolean).join('；') },
        ]}
      />
    </Card>
  )
}

const Enterprise = ({ form, chains }: { form: Filing['form']; chains: { id: string; name: string }[] }) => {
  const { enterprise = {} } = form
  return (
    <Card title='企业'>
      <Facts
        items={[
          { label: '信用代码', value: enterprise.uscc },
          { label: '产业链', value: chainNames(enterprise.chains, chains) },
          { label: '资质', value: enterprise.standings?.map((standing) => standingWords[standing]).join('、') },
          { label: '联系人', value: [enterprise.contact, enterprise.contactPhone].filter(Boolean).join('，') },
          { label: '主营', value: enterprise.business },
        ]}
      />
    </Card>
  )
}

/** 任务 · 指标 · 期限 */
export const Tasks = ({ form }: { form: Filing['form'] }) => {
  const tasks = form.appointment?.tasks ?? []
  if (tasks.length === 0) return null
  return (
    <Card title={`任务 ${tasks.length} 项`}>
      <Box as='ol' className='col g12'>
        {tasks.map((task) => (
          <Box as='li' key={[task.what, task.target, task.due].join(' ')}>
            <Box>{task.what}</Box>
            <Box className='t14 c3'>
              {[task.target, task.due && `${nearDay(task.due)}前`].filter(Boolean).join('，')}
            </Box>
          </Box>
        ))}
      </Box>
    </Card>
  )
}

/** Everything that was filled in, folded until somebody asks. */
export const Details = ({ filing }: { filing: Filing }) => {
  const { data: city } = useRemote(cities.read, {})
  const [open, setOpen] = useState(false)
  if (!open)
    return (
      <Button kind='text' full onClick={() => setOpen(true)}>
        查看专家和企业的全部内容
      </Button>
    )
  const { appointment } = filing.form
  return (
    <>
      <Expert form={filing.form} chains={city?.chains ?? []} />
      <Enterprise form={filing.form} chains={city?.chains ?? []} />
      <Card title='声明'>
        <Facts
          items={[
            {
              label: '投资关系',
              value:
                appointment?.ownEnterprise === undefined
                  ? undefined
                  : appointment.ownEnterprise
                    ? '企业由本人或所在单位创办、入股'
                    : '企业不是本人或所在单位创办、入股',
            },
            { label: '说明', value: appointment?.conflictNote },
            ...(city?.pack.asks ?? []).map(({ id, label, unit }) => {
              const answer = yesNo(appointment?.answers?.[id])
              return { label, value: answer && [answer, unit].filter(Boolean).join(' ') }
            }),
          ]}
        />
      </Card>
    </>
  )
}
