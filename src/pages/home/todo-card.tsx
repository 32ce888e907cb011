import { useLook } from '@/platform/look'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { Row, Rows } from '@/ui/row'
import type { Todo } from './todos'

export type Listed = Todo & { key: string; onOpen: () => void }

type Props = { count: number; todos: readonly Listed[]; onAll: () => void }

const ElderTodo = ({ todo: { title, line, tag, does, onOpen } }: { todo: Listed }) => (
  <Box className='mt8'>
    <Box>{title}</Box>
    <Box className='sub mt4'>{line}</Box>
    <Box className='between mt12 g12'>
      {tag}
      <Button kind='soft' onClick={onOpen}>
        {does}
      </Button>
    </Box>
  </Box>
)

/** What waits for me. In 长辈版 the first one only, with its one action as a button. */
export const TodoCard = ({ count, todos, onAll }: Props) => {
  const { elder } = useLook()
  const all = (
    <Link kind='more' onClick={onAll}>
      全部
    </Link>
  )
  const [first] = todos
  if (elder && first) {
    return (
      <Card title={`待办 ${count} 件`} aside={all}>
        <ElderTodo todo={first} />
      </Card>
    )
  }
  return (
    <Card flush title={`待办 ${count} 件`} aside={all}>
      <Rows>
        {todos.map(({ key, title, line, tag, onOpen }) => (
          <Row
            key={key}
            title={title}
            line={
              <Box as='span' className='block clip'>
                {line}
              </Box>
            }
            end={tag}
            onClick={onOpen}
          />
        ))}
      </Rows>
    </Card>
  )
}
