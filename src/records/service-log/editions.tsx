import type { ServiceLog } from '@kefutong/contract/service-log/endpoints'
import { useState } from 'react'
import { compared } from '@/features/service-log/compare'
import { momentDay } from '@/platform/near-day'
import { Box, Text } from '@/ui/box'
import { Card } from '@/ui/card'
import { ChoiceChips } from '@/ui/chips'
import { cx } from '@/ui/cx'
import { StatusTag } from '@/ui/status-tag'

type Edition = ServiceLog['editions'][number]

const Tag = ({ edition }: { edition: Edition }) => {
  if (edition.counts) return <StatusTag tone='success'>计入</StatusTag>
  return edition.disputed ? <StatusTag tone='warn'>有出入</StatusTag> : null
}

const Head = ({ edition }: { edition: Edition }) => (
  <Box className='one'>
    <Box className='flex g8 wrap'>
      <Text className='b'>{`第 ${edition.edition} 版`}</Text>
      <Tag edition={edition} />
    </Box>
    <Box className='t13 c3'>{`${momentDay(edition.at)} ${edition.by}`}</Box>
  </Box>
)

const Words = ({ edition }: { edition: Edition }) => (
  <>
    {edition.reason && <Box className='t14 c2 mt8'>{`第 ${edition.edition} 版更正理由：${edition.reason}`}</Box>}
    {edition.disputed && <Box className='t14 c2 mt8'>{`第 ${edition.edition} 版有出入：${edition.disputed}`}</Box>}
  </>
)

/** Two editions side by side, what changed between them marked in words. Every edition stays. */
export const Editions = ({ editions }: { editions: readonly Edition[] }) => {
  const newest = editions.at(-1)
  const earlier = editions.slice(0, -1)
  const [chosen, setChosen] = useState<string>()
  const older = earlier.find(({ edition }) => String(edition) === chosen) ?? earlier.at(-1)
  if (!newest || !older) return null
  const rows = compared(older.form, newest.form)
  return (
    <Card title='各个版本' aside={`共 ${editions.length} 版，都保留`}>
      {earlier.length > 1 && (
        <Box className='mt4'>
          <ChoiceChips
            label='和哪一版比'
            value={String(older.edition)}
            onChange={setChosen}
            options={earlier.map(({ edition }) => ({ value: String(edition), label: `第 ${edition} 版` }))}
          />
        </Box>
      )}
      <Box className='editions mt8'>
        <Box className='pair'>
          <Head edition={older} />
          <Head edition={newest} />
        </Box>
        {rows.map(({ label, before, after, changed }) => (
          <Box key={label} className='said'>
            <Box className='t13 c3'>
              {label}
              {changed && <Text className='warn'>，有改动</Text>}
            </Box>
            <Box className='pair t14'>
              <Box className={cx('one', changed ? 'c2' : 'c3')}>{before ?? '未填'}</Box>
              <Box className={cx('one', changed ? 'b' : 'c3')}>{after ?? '未填'}</Box>
            </Box>
          </Box>
        ))}
      </Box>
      <Words edition={older} />
      <Words edition={newest} />
    </Card>
  )
}
