import type { FilingCard } from '@kefutong/contract/filing/endpoints'
import { promiseWords } from '@/features/filing/promise'
import { StateTag } from '@/features/filing/state-tag'
import { useLook } from '@/platform/look'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { Row, Rows } from '@/ui/row'

type Props = {
  todo: number
  filings: FilingCard[]
  mine: boolean
  onOpen: (filing: FilingCard) => void
  onAll: () => void
}

const titleOf = (filing: FilingCard, mine: boolean) => {
  if (mine) return filing.enterpriseName || '还没填企业的备案'
  return `${filing.expertName} 任 ${filing.post}`
}

const lineOf = (filing: FilingCard, mine: boolean) => {
  if (filing.state === 'draft') return '草稿，填到哪存到哪'
  if (filing.state === 'returned') return '补正后直接重新提交，不用重填'
  return promiseWords(filing) ?? (mine ? undefined : filing.enterpriseName)
}

const doOf = ({ state }: FilingCard) => (state === 'draft' ? '继续填写' : state === 'returned' ? '去补正' : '去办理')

const ElderTodo = ({ filing, mine, onOpen }: { filing: FilingCard; mine: boolean; onOpen: () => void }) => (
  <Box className='mt8'>
    <Box>{titleOf(filing, mine)}</Box>
    <Box className='sub mt4'>{lineOf(filing, mine)}</Box>
    <Box className='between mt12 g12'>
      <StateTag state={filing.state} />
      <Button kind='soft' onClick={onOpen}>
        {doOf(filing)}
      </Button>
    </Box>
  </Box>
)

/** What waits for me. In 长辈版 the first one only, with its one action as a button. */
export const TodoCard = ({ todo, filings, mine, onOpen, onAll }: Props) => {
  const { elder } = useLook()
  const all = (
    <Link kind='more' onClick={onAll}>
      全部
    </Link>
  )
  const [first] = filings
  if (elder && first) {
    return (
      <Card title={`待办 ${todo} 件`} aside={all}>
        <ElderTodo filing={first} mine={mine} onOpen={() => onOpen(first)} />
      </Card>
    )
  }
  return (
    <Card flush title={`待办 ${todo} 件`} aside={all}>
      <Rows>
        {filings.map((filing) => (
          <Row
            key={filing.id}
            title={titleOf(filing, mine)}
            line={lineOf(filing, mine)}
            end={<StateTag state={filing.state} />}
            onClick={() => onOpen(filing)}
          />
        ))}
      </Rows>
    </Card>
  )
}
