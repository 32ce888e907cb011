import type { FilingCard } from '@kefutong/contract/filing/endpoints'
import { shortDay } from '@kefutong/contract/time'
import { Box, Text } from '@/ui/box'
import { Icon } from '@/ui/icon'
import { StatusTag } from '@/ui/status-tag'
import type { Column } from '@/ui/table'
import { dueOf, isClean, kindOf } from './words'

const Who = ({ filing }: { filing: FilingCard }) => (
  <>
    <Box className='clip'>
      <Text className='b'>{filing.expertName}</Text>
      <Text className='kind'>{kindOf(filing)}</Text>
    </Box>
    <Box className='t13 c2 clip'>{filing.enterpriseName}</Box>
  </>
)

const Due = ({ filing }: { filing: FilingCard }) => {
  const due = dueOf(filing)
  if (!due) return <Text className='c3'>核查中</Text>
  return due.tone === 'plain' ? (
    <Text className='c2'>{due.text}</Text>
  ) : (
    <StatusTag tone={due.tone}>{due.text}</StatusTag>
  )
}

const Checks = ({ filing }: { filing: FilingCard }) => {
  const clean = isClean(filing)
  return (
    <Box as='span' className='checked'>
      <Icon name={clean ? 'check' : 'alert'} size='xs' className={clean ? 'success' : 'warn'} />
      <Text className='sr-only'>{clean ? '全部通过' : '请核对'}</Text>
      <Text className='num'>{`${filing.checks.passed} / ${filing.checks.total}`}</Text>
    </Box>
  )
}

export const columnsOf = (chainName: (id: string) => string): Column<FilingCard>[] => [
  { key: 'who', title: '专家与企业', cell: (filing) => <Who filing={filing} /> },
  {
    key: 'chain',
    title: '产业链',
    cell: (filing) => <Text className='c2'>{filing.chains.slice(0, 1).map(chainName)}</Text>,
  },
  {
    key: 'arrived',
    title: '到达',
    cell: (filing) => <Text className='c2 num'>{filing.arrivedAt && shortDay(filing.arrivedAt.slice(0, 10))}</Text>,
  },
  { key: 'due', title: '承诺时限', cell: (filing) => <Due filing={filing} /> },
  { key: 'checks', title: '系统检查', right: true, cell: (filing) => <Checks filing={filing} /> },
]
