import { Box } from './box'
import { Button } from './button'
import { Card } from './card'
import { Heading } from './heading'

/** One sentence, one action, and the beginning of the line. */
export const Empty = ({
  title,
  line,
  action,
  onAction,
}: {
  title: string
  line?: string
  action?: string
  onAction?: () => void
}) => (
  <Card className='empty'>
    <Box className='road' hidden>
      <Box className='m soft d-road-soft' />
      <Box className='m d-road-line' />
      <Box className='m ahead d-road-ahead' />
    </Box>
    <Box>
      <Heading className='t16 b c1'>{title}</Heading>
      {line && <Box className='t14'>{line}</Box>}
    </Box>
    {action && <Button onClick={onAction}>{action}</Button>}
  </Card>
)
