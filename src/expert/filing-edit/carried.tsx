import { degreeWords, standingWords, titleWords } from '@kefutong/contract/filing/form'
import { useState } from 'react'
import { chainNames } from '@/features/filing/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Link } from '@/ui/link'
import type { Part } from './kept'
import type { SavingState } from './saving-state'
import type { City } from './use-eligibility'

/** A renewal: what stays as it was, folded, with a way to change it. */
export const Carried = ({
  form,
  city,
  onEdit,
}: {
  form: SavingState['form']
  city: City
  onEdit: (part: Part) => void
}) => {
  const [open, setOpen] = useState(false)
  const { expert = {}, enterprise = {} } = form
  if (!open)
    return (
      <Card
        title='其余沿用原备案'
        aside={
          <Link label='展开沿用的内容' onClick={() => setOpen(true)}>
            展开
          </Link>
        }
      >
        {[expert.name, expert.institution, enterprise.name].filter(Boolean).join('，')}
      </Card>
    )
  return (
    <Card
      title='其余沿用原备案'
      aside={
        <Link label='收起沿用的内容' onClick={() => setOpen(false)}>
          收起
        </Link>
      }
    >
      <Facts
        items={[
          { label: '姓名', value: expert.name },
          { label: '手机', value: expert.phone },
          {
            label: '学位职称',
            value: [expert.degree && degreeWords[expert.degree], expert.title && titleWords[expert.title]]
              .filter(Boolean)
              .join('，'),
          },
          { label: '单位', value: expert.institution },
          { label: '研究方向', value: expert.direction },
          { label: '企业', value: enterprise.name },
          { label: '信用代码', value: enterprise.uscc },
          { label: '产业链', value: chainNames(enterprise.chains, city.chains) },
          { label: '资质', value: enterprise.standings?.map((standing) => standingWords[standing]).join('、') },
          { label: '联系人', value: [enterprise.contact, enterprise.contactPhone].filter(Boolean).join('，') },
        ]}
      />
      <Button kind='text' onClick={() => onEdit('expert')}>
        有变化，去修改
      </Button>
    </Card>
  )
}
