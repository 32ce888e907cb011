import { Box } from './box'
import { Button } from './button'
import { Card } from './card'
import { Heading } from './heading'
import { Icon } from './icon'

export type FailureProps = {
  title?: string
  /** What happened and where the data is. */
  line?: string
  /** The request id: 问题编号. */
  number?: string
  onRetry?: () => void
  /** Where trying again would find nothing either. */
  onHome?: () => void
  onComplain?: () => void
}

export const Failure = ({
  title = '这一页没打开',
  line = '服务器正忙，您填的内容都在手机里。请过一会儿再试。',
  number,
  onRetry,
  onHome,
  onComplain,
}: FailureProps) => (
  <Card className='failure'>
    <Icon name='alert' className='danger' />
    <Box className='grow' role='alert'>
      <Heading>{title}</Heading>
      <Box className='t14 c2 mt4'>{line}</Box>
      {number && <Box className='t14 c2'>{`问题编号 ${number}`}</Box>}
      <Box className='flex g12 mt12'>
        {onRetry && (
          <Button kind='soft' onClick={onRetry}>
            再试一次
          </Button>
        )}
        {onHome && (
          <Button kind='soft' onClick={onHome}>
            回首页
          </Button>
        )}
        {onComplain && (
          <Button kind='text' onClick={onComplain}>
            投诉建议
          </Button>
        )}
      </Box>
    </Box>
  </Card>
)
