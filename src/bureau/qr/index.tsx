import { helpCodes } from '@kefutong/contract/help-code'
import { useState } from 'react'
import { Codes } from '@/features/help-code/codes'
import { More } from '@/features/review/more'
import { Stale } from '@/features/review/stale'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { useRemotePages } from '@/platform/use-remote'
import { useWide } from '@/platform/wide'
import { ActionBar } from '@/ui/action-bar'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { Skeleton } from '@/ui/skeleton'
import { MakeSheet } from './make-sheet'
import './qr.scss'

/** 求助码 of the bureau: for a county, a park, an enterprise. */
const CodesPage = () => {
  const wide = useWide()
  const pages = useRemotePages(helpCodes.list, {})
  const [making, setMaking] = useState(false)
  const make = () => setMaking(true)
  return (
    <Screen
      title='求助码'
      back={!wide}
      wide
      top={
        wide && (
          <Box className='flex grow codes-make'>
            <Button small onClick={make}>
              做求助码
            </Button>
          </Box>
        )
      }
      footer={
        pages.items?.length && !wide ? (
          <ActionBar>
            <Button wide onClick={make}>
              做求助码
            </Button>
          </ActionBar>
        ) : undefined
      }
      over={making && <MakeSheet onMade={pages.reload} onClose={() => setMaking(false)} />}
    >
      <Loaded remote={{ ...pages, data: pages.items }} skeleton={<Skeleton rows={4} after={0} />}>
        {(items) =>
          items.length === 0 ? (
            <Empty
              title='还没有求助码'
              line='给区县、园区或企业做一个，贴出去就能收需求。'
              action='做求助码'
              onAction={make}
            />
          ) : (
            <>
              <Stale problem={pages.problem} onRetry={pages.reload} />
              <Box className='codes'>
                <Codes codes={items} />
              </Box>
              <More {...pages} />
            </>
          )
        }
      </Loaded>
    </Screen>
  )
}

export default CodesPage
