import { cities } from '@kefutong/contract/city'
import type { ReplyOf } from '@kefutong/contract/endpoint'
import { standingWords } from '@kefutong/contract/filing/form'
import { people } from '@kefutong/contract/person'
import { StateTag } from '@/features/filing/state-tag'
import { FilingRows } from '@/features/review/filing-rows'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { useParams } from '@/platform/go'
import { useRemote } from '@/platform/use-remote'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Heading } from '@/ui/heading'
import { YearCard } from '../year-row'

type Enterprise = ReplyOf<typeof people.enterprise>

const standings: Record<string, string> = standingWords

const About = ({ enterprise }: { enterprise: Enterprise }) => {
  const { data: city } = useRemote(cities.read, {})
  const chainName = (id: string) => city?.chains.find((chain) => chain.id === id)?.name ?? id
  return (
    <Card>
      <Heading className='t20 b'>{enterprise.name}</Heading>
      <Box className='c2'>{enterprise.regionName}</Box>
      <Box className='mt12'>
        <Facts
          items={[
            { label: '信用代码', value: enterprise.uscc },
            { label: '产业链', value: enterprise.chains.map(chainName).join('、') },
            { label: '资质', value: enterprise.standings.map((id) => standings[id] ?? id).join('、') },
            { label: '主营', value: enterprise.business },
            { label: '联系人', value: enterprise.contact },
            { label: '电话', value: enterprise.phone },
            { label: '在聘专家', value: enterprise.inForce > 0 ? `${enterprise.inForce} 位` : '没有' },
          ]}
        />
      </Box>
    </Card>
  )
}

const EnterprisePage = () => {
  const { id = '' } = useParams<{ id: string }>()
  const remote = useRemote(people.enterprise, { id })
  return (
    <Screen title={remote.data?.name ?? '企业'} back>
      <Loaded remote={remote}>
        {(enterprise) => (
          <>
            <About enterprise={enterprise} />
            <FilingRows
              title='聘任的专家'
              filings={enterprise.filings}
              nameOf={({ expertName }) => expertName}
              tagOf={({ state }) => <StateTag state={state} />}
            />
            <YearCard about={{ enterprise: enterprise.id }} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}

export default EnterprisePage
