import type { ReplyOf } from '@kefutong/contract/endpoint'
import type { Filing } from '@kefutong/contract/filing/endpoints'
import { invitations } from '@kefutong/contract/invitation'
import { useEffect, useState } from 'react'
import { copyText, shareText } from '@/platform/device'
import { shanghaiTime } from '@/platform/shanghai'
import { useSend } from '@/platform/use-send'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { Link } from '@/ui/link'
import { Qr } from '@/ui/qr'
import { TextInput } from '@/ui/text-input'
import './filing.scss'
import { momentDay } from '@/platform/near-day'

type Invite = NonNullable<Filing['invite']>
type Sent = ReplyOf<typeof invitations.send>

const words = {
  enterprise: { title: '请企业来确认', does: '确认' },
  employer: { title: '请单位来同意', does: '同意' },
}

const until = (at: string) => `${momentDay(at)} ${shanghaiTime(new Date(at))}`

const Link72 = ({ sent, org, does }: { sent: Sent; org: string; does: string }) => (
  <Box className='mt12'>
    <Box className='col g8 centred'>
      <Qr text={sent.url} label='邀请链接的二维码' size={168} />
      <Box className='t13 c3'>{`仅限 ${sent.phone}，${until(sent.expiresAt)} 前用一次`}</Box>
    </Box>
    <Box className='t13 c2 breaks mt8'>{sent.url}</Box>
    <Box className='flex g12 mt12'>
      <Button kind='soft' icon='copy' wide onClick={() => copyText(sent.url)}>
        复制链接
      </Button>
      <Button kind='secondary' wide onClick={() => shareText(`请${org}经办人${does}备案：${sent.url}`)}>
        转发给对方
      </Button>
    </Box>
    <Box className='hint mt8'>短信也已发到这个手机号。链接只显示这一次，丢了可以再发一个。</Box>
  </Box>
)

/** Brings in the side that must act next: a link for one phone, once, within 72 hours. */
export const InviteCard = ({ filingId, invite }: { filingId: string; invite: Invite }) => {
  const { send, busy, problem } = useSend(invitations.send)
  const [phone, setPhone] = useState('')
  const [asking, setAsking] = useState(!invite.phone)
  const [sent, setSent] = useState<Sent>()
  const { title, does } = words[invite.side]
  const fault = problem?.faults.find(({ field }) => field === 'phone')?.says
  useEffect(() => {
    if (fault) setAsking(true)
  }, [fault])
  const invitePerson = async () => {
    const reply = await send({ id: filingId, side: invite.side, ...(asking && phone ? { phone } : {}) })
    if (reply) setSent(reply)
  }
  return (
    <Card title={title}>
      <Box className='t14 c2'>
        {`${invite.org}还没有经办人。发一个链接，对方登录后就能${does}，72 小时内有效，只能用一次。`}
        {invite.sentAt && !sent && `上次发出：${until(invite.sentAt)}。`}
      </Box>
      {sent && <Link72 sent={sent} org={invite.org} does={does} />}
      {asking && !sent && (
        <Box className='mt12'>
          <Field label='经办人手机号' error={fault ?? (problem && `${problem.text}，${problem.next}`)} required>
            <TextInput
              type='tel'
              value={phone}
              onChange={setPhone}
              placeholder='11 位手机号'
              maxLength={20}
              autoComplete='off'
            />
          </Field>
        </Box>
      )}
      {!asking && problem && <Box className='err mt12' role='alert'>{`${problem.text}，${problem.next}`}</Box>}
      <Box className='mt12'>
        <Button kind={sent ? 'text' : 'soft'} full busy={busy && '正在生成…'} onClick={invitePerson}>
          {sent ? '再发一个' : asking || !invite.phone ? '发邀请链接' : `发邀请链接给 ${invite.phone}`}
        </Button>
      </Box>
      {!asking && !sent && (
        <Box className='mt8 t14'>
          <Link onClick={() => setAsking(true)}>换一个手机号</Link>
        </Box>
      )}
    </Card>
  )
}
