import { useState } from 'react'
import { Screen } from '@/features/shell/screen'
import { useWide } from '@/platform/wide'
import { Box } from '@/ui/box'
import { SearchInput } from '@/ui/search-input'
import { Segmented } from '@/ui/segmented'
import { FilterSheet, Filters } from './filters'
import { Enterprises, Experts } from './lists'
import './people.scss'
import { usePeople } from './use-people'

const kinds = [
  { value: 'expert' as const, label: '专家' },
  { value: 'enterprise' as const, label: '企业' },
]

const hints = { expert: '姓名、单位、研究方向、关键词', enterprise: '企业名称、信用代码、主营' }

const PeoplePage = () => {
  const wide = useWide()
  const people = usePeople()
  const [more, setMore] = useState(false)
  const { kind } = people
  return (
    <Screen
      title='名录'
      back={!wide}
      wide
      top={
        <Box className='people-top'>
          <Box className='kinds'>
            <Segmented value={kind} options={kinds} onChange={people.setKind} label='专家或企业' />
          </Box>
          <Box className='find'>
            <SearchInput value={people.filter.q} onChange={(q) => people.narrow({ q })} placeholder={hints[kind]} />
          </Box>
          <Filters people={people} onMore={() => setMore(true)} />
        </Box>
      }
      over={<FilterSheet people={people} open={more} onClose={() => setMore(false)} />}
    >
      {kind === 'expert' ? <Experts people={people} /> : <Enterprises people={people} />}
    </Screen>
  )
}

export default PeoplePage
