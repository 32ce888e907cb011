import { serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { useEffect } from 'react'
import { LogProgress } from '@/features/service-log/progress'
import type { Finished } from '@/features/service-log/use-submit'
import { Screen } from '@/features/shell/screen'
import { copyText } from '@/platform/device'
import { go, replace } from '@/platform/go'
import { useDeed } from '@/platform/outbox'
import { toTop } from '@/platform/scroll'
import { useRemote } from '@/platform/use-remote'
import { ActionBar } from '@/ui/action-bar'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Heading } from '@/ui/heading'
import { Horizon } from '@/ui/horizon'
import { Icon } from '@/ui/icon'
import type { IconName } from '@/ui/icon-name'
import { Logo } from '@/ui/logo'
import { SendingFiles } from './sending-files'

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

type Props = { finished: Finished; onAnother: () => void }

const Sent = ({ finished, number, onAnother }: Props & { number: string | undefined }) => {
  const { data: log } = useRemote(serviceLogs.read, { id: finished.logId })
  const shown = number ?? log?.number
  return (
    <Screen
      title='提交成功'
      bar={<Logo />}
      top={<Hero icon='ok' tone='success' title='提交成功' line={shown ? `编号 ${shown}` : '请记下编号'} />}
      footer={
        <ActionBar>
          <Button kind='secondary' wide onClick={onAnother}>
            再记一笔
          </Button>
          <Button likely wide onClick={() => replace('service-log', { id: finished.logId })}>
            查看记录
          </Button>
        </ActionBar>
      }
    >
      {shown && (
        <Card>
          <Box className='between g8'>
            <Box>
              <Box className='t14 c3'>编号</Box>
              <Box className='t24 b num'>{shown}</Box>
            </Box>
            <Button small kind='soft' icon='copy' onClick={() => copyText(shown)}>
              复制
            </Button>
          </Box>
        </Card>
      )}
      <SendingFiles deedId={finished.deedId} />
      {log && <LogProgress title='接下来' timeline={log.timeline} />}
    </Screen>
  )
}

const Kept = ({ finished, onAnother }: Props) => {
  const { item } = useDeed(finished.deedId)
  return (
    <Screen
      title='已存到手机'
      bar={<Logo />}
      top={<Hero icon='phone' tone='c2' title='已存到手机' line='联网后自动提交' />}
      footer={
        <ActionBar>
          <Button kind='secondary' wide onClick={onAnother}>
            再记一笔
          </Button>
          <Button likely wide onClick={() => go('outbox')}>
            看待同步
          </Button>
        </ActionBar>
      }
    >
      <Card>
        <Box>{item?.title}</Box>
        <Box className='t14 c3 mt4'>{item?.words ?? '正在查看最新情况…'}</Box>
        <Box className='t14 c3 mt4'>提交成功后才有编号，到时在“待同步”和“服务记录”里都能看到。</Box>
      </Card>
    </Screen>
  )
}

/** What became of it, in one of two wordings that are never mixed up: the database has it, or this device does. */
export const Done = (props: Props) => {
  const { finished } = props
  const { sent } = useDeed(finished.deedId)
  const came = sent ? 'sent' : finished.came
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page in place of this one begins at its top
  useEffect(() => toTop(), [came])
  return came === 'sent' ? <Sent {...props} number={sent?.number} /> : <Kept {...props} />
}
