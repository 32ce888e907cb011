import { type Export, exportLifecycle, takeaways } from '@kefutong/contract/export'
import { dayWords } from '@kefutong/contract/time'
import { useState } from 'react'
import { StateTag } from '@/features/lists/state-tag'
import { ReasonSheet } from '@/features/move/reason-sheet'
import { More, type MoreProps } from '@/features/review/more'
import { notify } from '@/platform/device'
import { shanghaiDay } from '@/platform/shanghai'
import { useDownload } from '@/platform/use-download'
import { useSend } from '@/platform/use-send'
import { Banner } from '@/ui/banner'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Dot } from '@/ui/dot'

type Remote = MoreProps & { items?: Export[]; reload: () => Promise<void> }
type Refusing = { item: Export; choice: Export['moves'][number] }
const fileName = ({ list, listName, scope, format }: Export) =>
  `${list === 'chain' ? `${scope} ` : ''}${listName}.${format}`

type Does = {
  onTake: (item: Export) => void
  onApprove: (item: Export) => void
  onRefuse: (refusing: Refusing) => void
  busy: string
}

const Item = ({ item, onTake, onApprove, onRefuse, busy }: Does & { item: Export }) => {
  const press = (choice: Export['moves'][number]) => {
    if (choice.move === 'take') onTake(item)
    if (choice.move === 'approve') onApprove(item)
    if (choice.move === 'refuse') onRefuse({ item, choice })
  }
  return (
    <Card>
      <Box className='col g8'>
        <Box className='between g12'>
          <Box className='b'>{`${item.listName} ${item.rows} 行${item.format === 'pdf' ? '，PDF' : ''}`}</Box>
          <StateTag state={exportLifecycle.states[item.state]} />
        </Box>
        <Box className='t14 c2'>
          {item.scope}
          <Dot />
          {item.mine ? '我提出的' : `${item.askedBy}提出`}
          <Dot />
          {dayWords(shanghaiDay(new Date(item.createdAt)))}
        </Box>
        <Box className='t14 c2'>{`用途：${item.purpose}`}</Box>
        {item.decidedBy && (
          <Box className='t13 c3'>{[`${item.decidedBy}办理`, item.reason].filter(Boolean).join('，')}</Box>
        )}
        {item.moves.length > 0 && (
          <Box className='flex g12 wrap mt4'>
            {item.moves.map((choice) => (
              <Button
                key={choice.move}
                small
                kind={choice.weight === 'primary' ? 'soft' : 'secondary'}
                busy={busy === `${item.id}${choice.move}` && '请稍候…'}
                label={`${choice.label} ${item.listName}`}
                onClick={() => press(choice)}
              >
                {choice.label}
              </Button>
            ))}
          </Box>
        )}
      </Box>
    </Card>
  )
}

/** What was asked for, newest first, with what this viewer can do about it. */
export const Asked = ({ remote }: { remote: Remote }) => {
  const { save, busy } = useDownload()
  const { send, busy: sending, problem } = useSend(takeaways.move)
  const [refusing, setRefusing] = useState<Refusing>()
  const take = async (item: Export) => {
    await save(takeaways.file, { id: item.id }, fileName(item), `${item.id}take`)
    await remote.reload()
  }
  const decide = async ({ id, version }: Export, move: 'approve' | 'refuse', reason?: string) => {
    const reply = await send({ id, version, move, ...(reason ? { reason } : {}) })
    if (!reply) return false
    notify(move === 'approve' ? '已批准' : '已答复不批准')
    await remote.reload()
    return true
  }
  const items = remote.items ?? []
  if (items.length === 0) return null
  return (
    <>
      {problem && !refusing && <Banner tone='danger'>{`${problem.text}，${problem.next}`}</Banner>}
      {items.map((item) => (
        <Item
          key={item.id}
          item={item}
          busy={busy}
          onTake={take}
          onApprove={(one) => decide(one, 'approve')}
          onRefuse={setRefusing}
        />
      ))}
      <More {...remote} />
      {refusing && (
        <ReasonSheet
          id={refusing.item.id}
          choice={refusing.choice}
          common={[]}
          placeholder='为什么这份名单不该带走'
          hint='申请的人会看到这句话'
          busy={sending}
          problem={problem}
          onSend={async (reason) => {
            const done = await decide(refusing.item, 'refuse', reason)
            if (done) setRefusing(undefined)
            return done
          }}
          onClose={() => setRefusing(undefined)}
        />
      )}
    </>
  )
}
