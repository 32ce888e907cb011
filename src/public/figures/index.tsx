import { type PublicId, publicIds } from '@kefutong/contract/release/coarse'
import { releases } from '@kefutong/contract/release/endpoints'
import { dayWords } from '@kefutong/contract/time'
import { useState } from 'react'
import '@/features/dashboard/dashboard.scss'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { useParams } from '@/platform/go'
import { useRemote } from '@/platform/use-remote'
import { Box } from '@/ui/box'
import { ChoiceChips } from '@/ui/chips'
import { Districts } from './districts'
import './figures.scss'
import { Headline } from './headline'
import { Means } from './means'
import { NotYet } from './not-yet'
import { Reading } from './reading'
import { Ways } from './ways'

/** 「2026-10」 → 「10 月」, with the year where it is another one. */
const monthWords = (month: string, newest: string) => {
  const [year, number] = month.split('-')
  return month.slice(0, 4) === newest.slice(0, 4) ? `${Number(number)} 月` : `${year} 年 ${Number(number)} 月`
}

/** 公开数据: what anybody may read, one month at a time, with what it means and the two things anybody may do. */
const PublicPage = () => {
  const params = useParams<{ month: string }>()
  const [month, setMonth] = useState(params.month)
  const [show, setShow] = useState<PublicId>(publicIds[0])
  const [means, setMeans] = useState<PublicId>()
  const remote = useRemote(releases.read, { month })
  return (
    <Screen title='公开数据' back wide over={<Means id={means} onClose={() => setMeans(undefined)} />}>
      <Loaded remote={remote}>
        {({ release, months, next }) => {
          const [newest] = months
          return (
            <>
              {newest !== undefined && (
                <Box className='public-months'>
                  <ChoiceChips
                    label='看哪个月'
                    value={release?.month ?? ''}
                    limit={3}
                    options={months.map((one) => ({ value: one, label: monthWords(one, newest) }))}
                    onChange={setMonth}
                  />
                  {release && <Box className='t14 c3'>{`数据截至 ${dayWords(release.asOf, 0)}`}</Box>}
                </Box>
              )}
              {release ? (
                <>
                  <Headline release={release} onMeans={setMeans} />
                  <Box className='public-cols'>
                    <Districts release={release} show={show} onShow={setShow} onMeans={setMeans} />
                    <Box className='public-side'>
                      <Reading release={release} next={next} />
                      <Ways />
                    </Box>
                  </Box>
                </>
              ) : (
                <>
                  <NotYet month={month} newest={newest} next={next} onNewest={() => setMonth(newest)} />
                  <Ways />
                </>
              )}
            </>
          )
        }}
      </Loaded>
    </Screen>
  )
}

export default PublicPage
