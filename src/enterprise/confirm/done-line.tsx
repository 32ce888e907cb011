import { useLogMove } from '@/features/service-log/use-log-move'
import { notify } from '@/platform/device'
import { Box, Text } from '@/ui/box'
import { Icon } from '@/ui/icon'
import { Link } from '@/ui/link'
import type { Confirmed } from './use-confirmed'

/** 「已确认属实 宋致远 11 月 18 日到企 1 天」, and the way back while there is one. */
export const DoneLine = ({ line, onGone }: { line: Confirmed; onGone: () => void }) => {
  const { make, busy } = useLogMove()
  const { log, says, about } = line
  const revocable = log?.moves.some(({ move }) => move === 'revoke')
  const undo = async () => {
    if (!log) return
    const reply = await make(log, 'revoke')
    notify(reply ? '已撤销确认，请重新看这一条' : '没有撤销成功，请到记录里再试')
    if (reply) onGone()
  }
  return (
    <Box className='flex g8 t14' role='status'>
      <Icon name='ok' size='s' className='success' />
      <Text className='success b nw'>{says}</Text>
      <Text className='c2 grow clip'>{about}</Text>
      {revocable && (
        <Link label={`撤销：${about}`} onClick={busy ? undefined : undo}>
          {busy ? '正在撤销…' : '撤销'}
        </Link>
      )}
    </Box>
  )
}
