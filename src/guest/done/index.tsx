import { claimWords } from '@kefutong/contract/need/claim'
import { useRaisedHere } from '@/features/need/raised-here'
import { copyText } from '@/platform/device'
import { go, replace } from '@/platform/go'
import { ActionBar } from '@/ui/action-bar'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Link } from '@/ui/link'
import { Frame } from '../frame'
import { useBureau } from '../use-bureau'
import { NextStops } from './next-stops'

const DonePage = () => {
  const { bureau } = useBureau()
  const [need] = useRaisedHere().needs
  if (!need)
    return (
      <Frame title='提交成功' heading='这台手机还没提过需求' bureau={bureau}>
        <Empty
          title='这里没有可看的编号'
          line='在别的手机提过的，凭编号和凭证码查进度。'
          action='查进度'
          onAction={() => replace('track')}
        />
      </Frame>
    )
  const claim = claimWords(need.claimCode)
  return (
    <Frame
      title='提交成功'
      heading='提交成功'
      icon='ok'
      line='需求已收到，请记下编号'
      bureau={bureau}
      story='full'
      footer={
        <ActionBar>
          <Button kind='secondary' wide onClick={() => replace('raise')}>
            再提一条
          </Button>
          <Button wide onClick={() => go('track', { number: need.number })}>
            查看进度
          </Button>
        </ActionBar>
      }
    >
      <Card>
        <Box className='between g8 wrap'>
          <Box>
            <Box className='t14 c3'>需求编号</Box>
            <Box className='t24 b num'>{need.number}</Box>
          </Box>
          <Button
            kind='soft'
            small
            icon='copy'
            label='复制编号和凭证码'
            onClick={() => copyText(`需求编号 ${need.number}，凭证码 ${claim}`)}
          >
            复制
          </Button>
        </Box>
        <Box className='hr mt12' />
        <Box className='mt12'>
          <Box className='t14 c3'>凭证码</Box>
          <Box className='t20 b num claim'>{claim}</Box>
        </Box>
        <Box className='hint mt12'>查进度要用这两个号，请截屏保存。凭证码请勿转发。</Box>
      </Card>
      <NextStops need={need} />
      <Box className='hint centred'>
        超过时限会自动转上一级督办，不用您催。
        <Link onClick={() => go('login')}>用这个手机号登录，不用记号</Link>
      </Box>
    </Frame>
  )
}

export default DonePage
