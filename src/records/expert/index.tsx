import { cities } from '@kefutong/contract/city'
import type { ReplyOf } from '@kefutong/contract/endpoint'
import { people } from '@kefutong/contract/person'
import { StateTag } from '@/features/filing/state-tag'
import { FilingRows } from '@/features/review/filing-rows'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { useParams } from '@/platform/go'
import { useRemote } from '@/platform/use-remote'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'
import { Dot } from '@/ui/dot'
import { Facts } from '@/ui/facts'
import { Heading } from '@/ui/heading'
import { StatusTag } from '@/ui/status-tag'
import { YearCard } from '../year-row'

type Expert = ReplyOf<typeof people.expert>

const About = ({ expert }: { expert: Expert }) => {
  const { data: city } = useRemote(cities.read, {})
  const chainName = (id: string) => city?.chains.find((chain) => chain.id === id)?.name ?? id
  return (
    <Card>
      <Box className='between g8 top-aligned'>
        <Heading className='t20 b'>{expert.name}</Heading>
        {expert.inForce > 0 && <StatusTag tone='success'>在聘</StatusTag>}
      </Box>
      <Box className='c2'>
        {expert.institutionName}
        {expert.department && <Dot />}
        {expert.department}
      </Box>
      <Box className='mt12'>
        <Facts
          items={[
            { label: '学位', value: expert.degree },
            { label: '职称', value: expert.title },
            { label: '研究方向', value: expert.direction },
            { label: '关键词', value: expert.keywords.join('、') },
            { label: '产业链', value: expert.chains.map(chainName).join('、') },
            { label: '代表成果', value: expert.results.join('；') },
            { label: '手机', value: expert.phone },
          ]}
        />
      </Box>
    </Card>
  )
}

const ExpertPage = () => {
  const { id = '' } = useParams<{ id: string }>()
  const remote = useRemote(people.expert, { id })
  return (
    <Screen title={remote.data?.name ?? '专家'} back>
      <Loaded remote={remote}>
        {(expert) => (
          <>
            <About expert={expert} />
            <FilingRows
              title='备案'
              filings={expert.filings}
              nameOf={({ enterpriseName }) => enterpriseName}
              tagOf={({ state }) => <StateTag state={state} />}
            />
            <YearCard about={{ expert: expert.id }} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}

export default ExpertPage
