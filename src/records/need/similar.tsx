import type { ReplyOf } from '@kefutong/contract/endpoint'
import { type Need, needs } from '@kefutong/contract/need/endpoints'
import { useState } from 'react'
import { SureSheet } from '@/features/move/sure-sheet'
import { addressOf, go } from '@/platform/go'
import { nearDay } from '@/platform/near-day'
import { useRemote } from '@/platform/use-remote'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Dot } from '@/ui/dot'
import { Link } from '@/ui/link'
import type { NeedDeed } from './use-need-deed'

type Like = ReplyOf<typeof needs.similar>['items'][number]

const whyOf = ({ likeness, sameEnterprise, samePhone, shared }: Like) =>
  [
    sameEnterprise && '同一家企业',
    samePhone && '同一个电话',
    `用词重合 ${likeness}%${shared.length > 0 ? `（${shared.slice(0, 4).join('、')}）` : ''}`,
  ]
    .filter(Boolean)
    .join('，')

const few = 2

/** Needs that may be the same one, beside the one that is to be verified. */
export const Similar = ({ need, deed }: { need: Need; deed: NeedDeed }) => {
  const merges = need.moves.some(({ move }) => move === 'merge')
  const { data } = useRemote(needs.similar, { id: need.id }, { enabled: merges })
  const [into, setInto] = useState<Like>()
  const [all, setAll] = useState(false)
  if (!merges || !data || data.items.length === 0) return null
  const shown = all ? data.items : data.items.slice(0, few)
  return (
    <Card title='相近的需求' aside={`${data.items.length} 条`}>
      <Box as='ul' className='col g16 mt8'>
        {shown.map((like) => (
          <Box as='li' key={like.id}>
            <Box className='between g8 t14'>
              <Link href={addressOf('need', { id: like.id })} onClick={() => go('need', { id: like.id })}>
                {like.number}
              </Link>
              <Box className='c3'>{like.stateLabel}</Box>
            </Box>
            <Box className='mt4'>{like.sentence}</Box>
            <Box className='t14 c3'>
              {like.enterpriseName}
              <Dot />
              {nearDay(like.raisedOn)}
            </Box>
            <Box className='t14 c2'>{whyOf(like)}</Box>
            {like.mayMerge && (
              <Box className='mt8 flex'>
                <Button kind='soft' small label={`合并到 ${like.number}`} onClick={() => setInto(like)}>
                  合并到这一条
                </Button>
              </Box>
            )}
          </Box>
        ))}
      </Box>
      {shown.length < data.items.length && (
        <Box className='mt12 t14'>
          <Link onClick={() => setAll(true)}>{`再看 ${data.items.length - shown.length} 条`}</Link>
        </Box>
      )}
      {into && (
        <SureSheet
          title='合并重复的需求'
          sure='合并'
          danger={false}
          busy={deed.busy}
          problem={deed.changed ? undefined : deed.problem}
          onSend={async () => {
            if (await deed.bring('merge', { into: into.id })) setInto(undefined)
          }}
          onClose={() => setInto(undefined)}
        >
          <Box className='t14 c2'>{`${need.number} 会并入 ${into.number}，企业会收到通知，进度以后一条为准。`}</Box>
        </SureSheet>
      )}
    </Card>
  )
}
