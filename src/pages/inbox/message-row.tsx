import type { Message } from '@kefutong/contract/message'
import { dayWords } from '@kefutong/contract/time'
import { shanghaiDay, shanghaiTime } from '@/platform/shanghai'
import { Box } from '@/ui/box'
import { Row } from '@/ui/row'
import { StatusTag } from '@/ui/status-tag'

const whenWords = (at: string, now = new Date()) => {
  const then = new Date(at)
  const [day, today] = [shanghaiDay(then), shanghaiDay(now)]
  return day === today ? `今天 ${shanghaiTime(then)}` : dayWords(day, Number(today.slice(0, 4)))
}

/** One message: what happened, when, and whether it has been read. */
export const MessageRow = ({ message, onOpen }: { message: Message; onOpen: () => void }) => (
  <Row
    title={
      <Box as='span' className={message.read ? undefined : 'b'}>
        {message.title}
      </Box>
    }
    line={
      <>
        <Box as='span' className='block'>
          {message.body}
        </Box>
        <Box as='span' className='block t13'>
          {whenWords(message.at)}
        </Box>
      </>
    }
    end={message.read ? undefined : <StatusTag tone='info'>未读</StatusTag>}
    onClick={onOpen}
  />
)
