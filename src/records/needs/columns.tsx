import type { NeedCard } from '@kefutong/contract/need/endpoints'
import { shortDay } from '@kefutong/contract/time'
import { NeedStateTag } from '@/features/need/state-tag'
import { isLate, shortDue } from '@/features/need/words'
import { Box, Text } from '@/ui/box'
import { StatusTag } from '@/ui/status-tag'
import type { Column } from '@/ui/table'
import type { View } from './views'

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

type Around = { view: View; chainName: (id: string) => string }

/** Where promises are watched, who answers for them; elsewhere, which chain and since when. */
export const columnsOf = ({ view, chainName }: Around): Column<NeedCard>[] => [
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
  ...(view === 'watch'
    ? [
        {
          key: 'level',
          title: '由谁督办',
          cell: ({ levelLabel }: NeedCard) => <Text className='c2'>{levelLabel}</Text>,
        },
      ]
    : [
        {
          key: 'chain',
          title: '产业链',
          cell: ({ chains }: NeedCard) => <Text className='c2'>{chains.slice(0, 1).map(chainName)}</Text>,
        },
        {
          key: 'raised',
          title: '提出',
          cell: ({ raisedOn }: NeedCard) => <Text className='c2 num'>{shortDay(raisedOn)}</Text>,
        },
      ]),
  { key: 'due', title: '承诺时限', cell: (need) => <Due need={need} /> },
  { key: 'state', title: '状态', right: true, cell: (need) => <NeedStateTag need={need} /> },
]
