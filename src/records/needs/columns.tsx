import type { NeedCard } from '@kefutong/contract/need/endpoints'
import { shortDay } from '@kefutong/contract/time'
import { NeedStateTag } from '@/features/need/state-tag'
import { isLate, shortDue } from '@/features/need/words'
import { Box, Text } from '@/ui/box'
import { StatusTag } from '@/ui/status-tag'
import type { Column } from '@/ui/table'

const Due = ({ need }: { need: NeedCard }) => {
  if (need.paused) return <Text className='c3'>暂停计时</Text>
  const words = shortDue(need)
  if (!words) return null
  const soon = need.due && need.due.left <= 0
  return soon ? (
    <StatusTag tone={isLate(need) ? 'danger' : 'warn'}>{words}</StatusTag>
  ) : (
    <Text className='c2'>{words}</Text>
  )
}

export const columnsOf = (chainName: (id: string) => string): Column<NeedCard>[] => [
  {
    key: 'what',
    title: '难题与企业',
    cell: (need) => (
      <Box className='what'>
        <Box className='b clip'>{need.sentence}</Box>
        <Box className='t13 c2 clip'>{[need.enterpriseName, need.regionName].filter(Boolean).join('，')}</Box>
      </Box>
    ),
  },
  {
    key: 'chain',
    title: '产业链',
    cell: ({ chains }) => <Text className='c2'>{chains.slice(0, 1).map(chainName)}</Text>,
  },
  { key: 'raised', title: '提出', cell: ({ raisedOn }) => <Text className='c2 num'>{shortDay(raisedOn)}</Text> },
  { key: 'due', title: '承诺时限', cell: (need) => <Due need={need} /> },
  { key: 'level', title: '由谁督办', cell: ({ levelLabel }) => <Text className='c2'>{levelLabel}</Text> },
  { key: 'state', title: '状态', right: true, cell: (need) => <NeedStateTag need={need} /> },
]
