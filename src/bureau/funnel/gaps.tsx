import type { ReplyOf } from '@kefutong/contract/endpoint'
import { dashboards, type Gap, gapWords } from '@kefutong/contract/metric/dashboard'
import { FigureCard } from '@/features/dashboard/figure-card'
import type { Scope } from '@/features/dashboard/use-scope'
import { More } from '@/features/review/more'
import { Loaded } from '@/features/shell/loaded'
import { addressOf, go } from '@/platform/go'
import { useRemotePages } from '@/platform/use-remote'
import type { RouteName } from '@/routes'
import { Box } from '@/ui/box'
import { Empty } from '@/ui/empty'
import { Row, Rows } from '@/ui/row'
import { Sheet } from '@/ui/sheet'

type Gaps = ReplyOf<typeof dashboards.gaps>

/** What is missing now: each kind with its number; a tap lists it. */
export const Gaps = ({ gaps, onOpen }: { gaps: Gaps; onOpen: (gap: Gap) => void }) => (
  <FigureCard says={gaps.says} asOf={gaps.asOf} note='缺口按现在算，没有历史'>
    <Box className='gap-rows'>
      <Rows label='缺口'>
        {gaps.items.map(({ gap, value }) => (
          <Row
            key={gap}
            title={gapWords[gap].name}
            line={gapWords[gap].counts}
            end={`${value} ${gapWords[gap].unit}`}
            arrow
            onClick={() => onOpen(gap)}
          />
        ))}
      </Rows>
    </Box>
  </FigureCard>
)

const routes: Partial<Record<Gap, RouteName>> = { needs: 'need', silent: 'filing' }

const List = ({ gap, scope }: { gap: Gap; scope: Scope }) => {
  const pages = useRemotePages(dashboards.gapRows, { gap, region: scope.region, chain: scope.chain, limit: 20 })
  const route = routes[gap]
  return (
    <Loaded remote={{ ...pages, data: pages.items }}>
      {(items) =>
        items.length === 0 ? (
          <Empty title='没有这种缺口' line='有了会列在这里。' />
        ) : (
          <>
            <Rows label={gapWords[gap].name}>
              {items.map((row) => (
                <Row
                  key={row.id}
                  title={row.title}
                  line={[row.line, row.region, row.number].filter(Boolean).join('，')}
                  arrow={Boolean(route)}
                  {...(route && {
                    href: addressOf(route, { id: row.id }),
                    onClick: () => go(route, { id: row.id }),
                  })}
                />
              ))}
            </Rows>
            <More {...pages} />
          </>
        )
      }
    </Loaded>
  )
}

/** Every row of one kind of gap. Appointments go by enterprise; nobody is ranked. */
export const GapSheet = ({ gap, scope, onClose }: { gap?: Gap; scope: Scope; onClose: () => void }) => (
  <Sheet open={gap !== undefined} title={gap ? gapWords[gap].name : ''} onClose={onClose}>
    {gap && <List gap={gap} scope={scope} />}
  </Sheet>
)
