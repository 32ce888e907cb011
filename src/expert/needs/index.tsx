import { needs } from '@kefutong/contract/need/endpoints'
import { useState } from 'react'
import { NeedCard } from '@/features/need/need-card'
import { More } from '@/features/review/more'
import { Stale } from '@/features/review/stale'
import { useSettled } from '@/features/review/use-settled'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { go } from '@/platform/go'
import { useCity } from '@/platform/use-city'
import { useRemotePages } from '@/platform/use-remote'
import { Box } from '@/ui/box'
import { ChoiceChips } from '@/ui/chips'
import { Empty } from '@/ui/empty'
import { SearchInput } from '@/ui/search-input'
import { Skeleton } from '@/ui/skeleton'
import './needs.scss'

const all = 'all'

/** 需求大厅: what anybody, or a filed expert, may read. Neither the enterprise nor its telephone is shown. */
const HallPage = () => {
  const [text, setText] = useState('')
  const [chain, setChain] = useState(all)
  const q = useSettled(text)
  const { city, chainName } = useCity()
  const pages = useRemotePages(needs.list, {
    group: 'hall',
    q: q || undefined,
    chain: chain === all ? undefined : chain,
  })
  const clear = () => {
    setText('')
    setChain(all)
  }
  const chains = city?.chains.map(({ id, name }) => ({ value: id, label: name })) ?? []
  return (
    <Screen
      title='需求大厅'
      back
      top={
        <Box className='hall-top'>
          <SearchInput value={text} onChange={setText} placeholder='难题、关键词' />
          <ChoiceChips
            label='产业链'
            value={chain}
            limit={3}
            options={[{ value: all, label: '全部' }, ...chains]}
            onChange={setChain}
          />
        </Box>
      }
    >
      <Loaded remote={{ ...pages, data: pages.items }} skeleton={<Skeleton rows={4} after={0} />}>
        {(items) =>
          items.length === 0 ? (
            <Empty
              title={q || chain !== all ? '没有符合条件的需求' : '现在没有公开的需求'}
              line={q || chain !== all ? '换个词或产业链看看。' : '备案生效后能看到更多，有对得上的会派给您。'}
              action={q || chain !== all ? '看全部' : undefined}
              onAction={clear}
            />
          ) : (
            <>
              <Stale problem={pages.problem} onRetry={pages.reload} />
              {items.map((need) => (
                <NeedCard key={need.id} need={need} chainName={chainName} onOpen={() => go('need', { id: need.id })} />
              ))}
              <More {...pages} />
            </>
          )
        }
      </Loaded>
    </Screen>
  )
}

export default HallPage
