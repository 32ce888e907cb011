import type { Dashboard } from '@kefutong/contract/metric/dashboard'
import type { MetricId } from '@kefutong/contract/metric/registry'
import { useState } from 'react'
import { FigureCard } from '@/features/dashboard/figure-card'
import { cellOf, valueIn } from '@/features/dashboard/values'
import { addressOf, go } from '@/platform/go'
import { useWide } from '@/platform/wide'
import { Bars } from '@/ui/bars'
import { Box } from '@/ui/box'
import { Link } from '@/ui/link'
import { Spark } from '@/ui/spark'
import { type Column, Table } from '@/ui/table'

type Chain = Dashboard['chains'][number]
type Props = { board: Dashboard; onMeans: (id: MetricId) => void }

const few = 7

const numbers = [
  ['enterprises.on-chain.above-scale', '规上企业'],
  ['experts.in-force', '在聘副总'],
  ['problems.total', '解决难题'],
  ['transfers.total', '成果转化'],
  ['needs.open', '未解需求'],
] as const satisfies ReadonlyArray<readonly [MetricId, string]>

const open = ({ id }: Chain) => void go('chain', { chain: id })

const columnsFor = (wide: boolean): Column<Chain>[] => [
  {
    key: 'name',
    title: '产业链',
    cell: (chain) => (
      <Box as='span' className='b'>
        {chain.id ? (
          <Link href={addressOf('chain', { chain: chain.id })} onClick={() => open(chain)}>
            {chain.name}
          </Link>
        ) : (
          chain.name
        )}
      </Box>
    ),
  },
  ...numbers
    .filter(([id]) => wide || id === 'experts.in-force' || id === 'needs.open' || id === 'problems.total')
    .map(([id, title]) => ({
      key: id,
      title,
      right: true,
      cell: ({ values }: Chain) => cellOf(id, valueIn(values, id)),
    })),
  ...(wide
    ? [
        {
          key: 'months',
          title: '近 12 个月解决',
          right: true,
          cell: ({ problems }: Chain) => (
            <Box className='spark'>
              <Spark values={problems} />
            </Box>
          ),
        },
      ]
    : []),
]

/** By chain, in the order of the city's list: nothing is ranked. A table at a desk, bars on a phone. */
export const Chains = ({ board, onMeans }: Props) => {
  const wide = useWide()
  const [all, setAll] = useState(false)
  const shown = all ? board.chains : board.chains.slice(0, few)
  const more = board.chains.length > few && (
    <Link onClick={() => setAll(!all)}>{all ? `只看前 ${few} 条` : `查看全部 ${board.chains.length} 条`}</Link>
  )
  const table = (
    <Table caption={board.says.chains} tight columns={columnsFor(wide)} rows={shown} keyOf={({ id }) => id} />
  )
  return (
    <FigureCard
      className='by-chain'
      says={board.says.chains}
      asOf={board.asOf}
      note={wide ? `按产业链目录排序，显示 ${shown.length} 条` : undefined}
      onMeans={() => onMeans('experts.in-force')}
      table={wide ? undefined : table}
      more={wide && more}
    >
      {wide ? (
        table
      ) : (
        <>
          <Bars
            label='各产业链在聘科技副总'
            bars={shown.map((chain) => ({
              key: chain.id,
              name: chain.name,
              value: valueIn(chain.values, 'experts.in-force'),
              text: `${valueIn(chain.values, 'experts.in-force')} 人`,
              ...(chain.id && { onPress: () => open(chain) }),
            }))}
          />
          <Box className='all t14'>{more}</Box>
        </>
      )}
    </FigureCard>
  )
}
