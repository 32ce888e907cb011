import { useState } from 'react'
import { Screen } from '@/features/shell/screen'
import { useOnline } from '@/platform/device'
import { goHome } from '@/platform/go'
import { type OutboxItem, retryAll, useOutbox } from '@/platform/outbox'
import { useStorageNear } from '@/platform/use-storage-near'
import { ActionBar } from '@/ui/action-bar'
import { Banner } from '@/ui/banner'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Heading } from '@/ui/heading'
import { DiscardSheet } from './discard-sheet'
import './outbox.scss'
import { SentRow } from './sent-row'
import { UnsentRow } from './unsent-row'

const weapp = process.env.TARO_ENV === 'weapp'
const dont = weapp ? '请勿删除小程序，以免丢失。' : '请勿清除浏览器数据，以免丢失。'

const noteOf = (online: boolean, near: boolean) => {
  if (near) return `手机存储快满了，请先提交或删掉一些。${dont}`
  return online ? `提交成功后才会从这里消失。${dont}` : `没有网络，暂不能提交。${dont}`
}

/** What waits on this device, why, and what can be done about it; below it what has just arrived. */
const OutboxPage = () => {
  const { waiting, sending, refused, sent } = useOutbox()
  const online = useOnline()
  const near = useStorageNear()
  const [leaving, setLeaving] = useState<OutboxItem>()
  const [asked, setAsked] = useState(false)
  const unsent = [...sending, ...waiting, ...refused].sort((one, other) => one.at.localeCompare(other.at))
  const sendNow = async () => {
    setAsked(true)
    await retryAll()
    setAsked(false)
  }
  return (
    <Screen
      title='待同步'
      back
      over={<DiscardSheet item={leaving} onClose={() => setLeaving(undefined)} />}
      footer={
        unsent.length > 0 && (
          <ActionBar note={noteOf(online, near)} noteIcon='info'>
            <Button
              wide
              disabled={!online || waiting.length + sending.length === 0}
              busy={(asked || sending.length > 0) && '提交中…'}
              onClick={sendNow}
            >
              现在提交
            </Button>
          </ActionBar>
        )
      }
    >
      {near && unsent.length === 0 && <Banner tone='warn'>手机存储快满了，新写的内容可能存不下。</Banner>}
      {unsent.length === 0 && (
        <Empty
          title='没有等着提交的内容'
          line='没有网络时写下的，会先存在这里。'
          action={sent.length === 0 ? '回首页' : undefined}
          onAction={goHome}
        />
      )}
      {unsent.length > 0 && (
        <>
          <Heading className='h outbox-head'>{`还没提交 ${unsent.length} 条`}</Heading>
          <Card flush>
            <Box className='rows' as='ul'>
              {unsent.map((item) => (
                <UnsentRow key={item.id} item={item} onDiscard={() => setLeaving(item)} />
              ))}
            </Box>
          </Card>
        </>
      )}
      {sent.length > 0 && (
        <>
          <Heading className='h outbox-head'>刚提交成功</Heading>
          <Card flush>
            <Box className='rows' as='ul'>
              {sent.map((item) => (
                <SentRow key={item.id} item={item} />
              ))}
            </Box>
          </Card>
        </>
      )}
    </Screen>
  )
}

export default OutboxPage
