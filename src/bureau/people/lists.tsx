import { standingWords } from '@kefutong/contract/filing/form'
import type { EnterpriseCard, ExpertCard } from '@kefutong/contract/person'
import { addressOf, go } from '@/platform/go'
import type { RouteName } from '@/routes'
import { Box, Text } from '@/ui/box'
import { Dot } from '@/ui/dot'
import { Link } from '@/ui/link'
import { StatusTag } from '@/ui/status-tag'
import type { Column } from '@/ui/table'
import { List } from './list'
import type { People } from './use-people'

const standings: Record<string, string> = standingWords

const Named = ({ route, item }: { route: RouteName; item: { id: string; name: string } }) => (
  <Box as='span' className='b'>
    <Link href={addressOf(route, { id: item.id })} onClick={() => go(route, { id: item.id })}>
      {item.name}
    </Link>
  </Box>
)

const Serving = ({ inForce }: { inForce: number }) => (inForce > 0 ? <StatusTag tone='success'>在聘</StatusTag> : null)

const Serves = ({ count, unit }: { count: number; unit: string }) =>
  count > 0 ? <Text className='num'>{`${count} ${unit}`}</Text> : <Text className='c3'>暂无</Text>

const expertColumns = ({ chainName }: People): Column<ExpertCard>[] => [
  { key: 'name', title: '姓名', cell: (item) => <Named route='expert' item={item} /> },
  { key: 'institution', title: '单位', cell: ({ institutionName }) => <Box className='clip'>{institutionName}</Box> },
  {
    key: 'title',
    title: '学位与职称',
    cell: ({ degree, title }) => <Text className='c2'>{`${degree}，${title}`}</Text>,
  },
  { key: 'direction', title: '研究方向', cell: ({ direction }) => <Box className='c2 clip'>{direction}</Box> },
  {
    key: 'chain',
    title: '产业链',
    cell: ({ chains }) => <Box className='c2 clip'>{chains.map(chainName).join('、')}</Box>,
  },
  {
    key: 'inForce',
    title: '在聘企业',
    right: true,
    cell: ({ inForce }) => <Serves count={inForce} unit='家' />,
  },
]

const enterpriseColumns = ({ chainName }: People): Column<EnterpriseCard>[] => [
  { key: 'name', title: '企业名称', cell: (item) => <Named route='enterprise-record' item={item} /> },
  { key: 'uscc', title: '统一社会信用代码', cell: ({ uscc }) => <Text className='c2 num'>{uscc}</Text> },
  { key: 'region', title: '区县', cell: ({ regionName }) => <Text className='c2'>{regionName}</Text> },
  {
    key: 'chain',
    title: '产业链',
    cell: ({ chains }) => <Box className='c2 clip'>{chains.map(chainName).join('、')}</Box>,
  },
  {
    key: 'standing',
    title: '资质',
    cell: (item) => <Box className='c2 clip'>{item.standings.map((id) => standings[id] ?? id).join('、')}</Box>,
  },
  {
    key: 'inForce',
    title: '在聘专家',
    right: true,
    cell: ({ inForce }) => <Serves count={inForce} unit='位' />,
  },
]

export const Experts = ({ people }: { people: People }) => (
  <List
    pages={people.experts}
    people={people}
    caption='专家名录，按姓名排列'
    route='expert'
    columns={expertColumns(people)}
    line={({ institutionName, title }) => (
      <>
        {institutionName}
        <Dot />
        {title}
      </>
    )}
    end={({ inForce }) => <Serving inForce={inForce} />}
  />
)

export const Enterprises = ({ people }: { people: People }) => (
  <List
    pages={people.enterprises}
    people={people}
    caption='企业名录，按名称排列'
    route='enterprise-record'
    columns={enterpriseColumns(people)}
    line={({ regionName, chains }) => (
      <>
        {regionName}
        <Dot />
        {chains.map(people.chainName).join('、')}
      </>
    )}
    end={({ inForce }) => <Serving inForce={inForce} />}
  />
)
