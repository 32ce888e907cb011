import { useState } from 'react'
import { NeedCard } from '@/features/need/need-card'
import { More } from '@/features/review/more'
import { Stale } from '@/features/review/stale'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { go } from '@/platform/go'
import { Box } from '@/ui/box'
import { SearchInput } from '@/ui/search-input'
import { Skeleton } from '@/ui/skeleton'
import { FilterSheet, Filters } from './filters'
import { Nothing } from './nothing'
import type { Shelf } from './use-shelf'

/** Needs on a phone: a card each, opened where it is read. */
export const Phone = ({ title, shelf }: { title: string; shelf: Shelf }) => {
  const [more, setMore] = useState(false)
  return (
    <Screen
      title={title}
      back
      top={
        <Box className='needs-top'>
          <SearchInput value={shelf.filter.q} onChange={(q) => shelf.narrow({ q })} placeholder='难题、企业、编号' />
          <Filters shelf={shelf} quick={shelf.views[0] === 'watch' ? 2 : 3} onMore={() => setMore(true)} />
        </Box>
      }
      over={<FilterSheet shelf={shelf} open={more} onClose={() => setMore(false)} />}
    >
      <Loaded remote={{ ...shelf, data: shelf.items }} skeleton={<Skeleton rows={4} after={0} />}>
        {(items) =>
          items.length === 0 ? (
            <Nothing shelf={shelf} />
          ) : (
            <>
              <Stale problem={shelf.problem} onRetry={shelf.reload} />
              {items.map((need) => (
                <NeedCard
                  key={need.id}
                  need={need}
                  chainName={shelf.chainName}
                  onOpen={() => go('need', { id: need.id })}
                />
              ))}
              <More {...shelf} />
            </>
          )
        }
      </Loaded>
    </Screen>
  )
}
