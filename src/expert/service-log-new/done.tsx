import type { ServiceLog } from '@kefutong/contract/service-log/endpoints'
import { useEffect } from 'react'
import { LogProgress } from '@/features/service-log/progress'
import type { Finished } from '@/features/service-log/use-submit'
import { Screen } from '@/features/shell/screen'
import { copyText } from '@/platform/device'
import { goHome, replace } from '@/platform/go'
import { toTop } from '@/platform/scroll'
import { ActionBar } from '@/ui/action-bar'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Heading } from '@/ui/heading'
import { Horizon } from '@/ui/horizon'
import { Icon } from '@/ui/icon'
import type { IconName } from '@/ui/icon-name'
import { Logo } from '@/ui/logo'

const Hero = ({ icon, tone, title, line }: { icon: IconName; tone: string; title: string; line: string }) => (
  <Box className='grow'>
    <Box className='hello'>
      <Box className='flex g8'>
        <Icon name={icon} className={tone} />
        <Heading level={1} className='t24 b'>
          {title}
        </Heading>
      </Box>
      <Box className='sub'>{line}</Box>
    </Box>
    <Horizon />
  </Box>
)

const Sent = ({ log, onAnother }: { log: ServiceLog; onAnother: () => void }) => (
  <Screen
    title='提交成功'
    bar={<Logo />}
    top={<Hero icon='ok' tone='success' title='提交成功' line={log.line} />}
    footer={
      <ActionBar>
        <Button kind='secondary' wide onClick={onAnother}>
          再记一笔
        </Button>
        <Button likely wide onClick={() => replace('service-log', { id: log.id })}>
          查看记录
        </Button>
      </ActionBar>
    }
  >
    <Card>
      <Box className='between g8'>
        <Box>
          <Box className='t14 c3'>编号</Box>
          <Box className='t24 b num'>{log.number}</Box>
        </Box>
        <Button small kind='soft' icon='copy' onClick={() => copyText(log.number)}>
          复制
        </Button>
      </Box>
    </Card>
    <LogProgress title='接下来' timeline={log.timeline} />
  </Screen>
)

const Kept = ({ onAnother }: { onAnother: () => void }) => (
  <Screen
    title='已存到手机'
    bar={<Logo />}
    top={<Hero icon='offline' tone='c2' title='已存到手机' line='联网后自动提交' />}
    footer={
      <ActionBar>
        <Button kind='secondary' wide onClick={onAnother}>
          再记一笔
        </Button>
        <Button likely wide onClick={goHome}>
          回首页
        </Button>
      </ActionBar>
    }
  >
    <Card>
      <Box>还没有编号。联网后会自动提交，提交成功才有编号。</Box>
    </Card>
  </Screen>
)

/** What became of it, in one of two wordings that are never mixed up: the database has it, or this device does. */
export const Done = ({ finished, onAnother }: { finished: Finished; onAnother: () => void }) => {
  useEffect(() => toTop(), [])
  return finished.came === 'sent' ? <Sent log={finished.log} onAnother={onAnother} /> : <Kept onAnother={onAnother} />
}
