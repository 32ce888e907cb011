import type { ReplyOf } from '@kefutong/contract/endpoint'
import { invitations } from '@kefutong/contract/invitation'
import type { ReactNode } from 'react'
import { Trouble, Waiting } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { go, goHome, replace, useParams } from '@/platform/go'
import { momentDay } from '@/platform/near-day'
import { enter, useSession, useSignedIn } from '@/platform/session'
import { shanghaiTime } from '@/platform/shanghai'
import { useRemote } from '@/platform/use-remote'
import { useSend } from '@/platform/use-send'
import { ActionBar } from '@/ui/action-bar'
import { Banner } from '@/ui/banner'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { Facts } from '@/ui/facts'
import { Heading } from '@/ui/heading'
import { Skeleton } from '@/ui/skeleton'

type Invitation = ReplyOf<typeof invitations.read>

const does: Record<Invitation['side'], string> = { enterprise: '确认', employer: '同意' }

const Invited = ({ invitation }: { invitation: Invitation }) => {
  const { side, org, expertName, institutionName, enterpriseName, post, phone, expiresAt } = invitation
  return (
    <>
      <Box>
        <Heading className='t24 b'>{`${expertName}请${org}${does[side]}备案`}</Heading>
        <Box className='sub mt4'>登录后查看全部内容，再决定是否{does[side]}。只打开这个页面不会办任何事。</Box>
      </Box>
      <Card>
        <Facts
          items={[
            { label: '专家', value: `${expertName}，${institutionName}` },
            { label: '拟任职务', value: post },
            { label: '企业', value: enterpriseName },
            { label: '请谁办', value: `${org}，手机号 ${phone} 的经办人` },
            { label: '有效期', value: `${momentDay(expiresAt)} ${shanghaiTime(new Date(expiresAt))} 前，只能用一次` },
          ]}
        />
      </Card>
    </>
  )
}

const Frame = ({ footer, children }: { footer?: ReactNode; children: ReactNode }) => (
  <Screen title='备案邀请' back footer={footer}>
    {children}
  </Screen>
)

/** Who invites whom, and for what. Opening it changes nothing; accepting makes this person the handler of that organisation. */
const InvitationPage = () => {
  const { token = '' } = useParams<{ token: string }>()
  const remote = useRemote(invitations.read, { token }, { enabled: token !== '' })
  const { send, busy, problem } = useSend(invitations.accept)
  const signedIn = useSignedIn()
  const ownPhone = useSession((state) => state.me?.phone)
  const { data: invitation } = remote

  const accept = async () => {
    const reply = await send({ token })
    if (!reply) return
    enter(reply.session)
    await replace('filing', { id: reply.filingId })
  }

  const dead = token === '' || remote.problem?.code === 'linkDead' || remote.problem?.code === 'notFound'
  if (!invitation && dead)
    return (
      <Frame>
        <Empty
          title='这个链接已失效'
          line='可能已用过、已过 72 小时，或备案有了变化。请让对方重新发一个，已是经办人的可直接去办。'
          action='去办事'
          onAction={() => go('work')}
        />
        <Button kind='text' full onClick={goHome}>
          回首页
        </Button>
      </Frame>
    )
  if (!invitation)
    return (
      <Frame>
        {remote.problem ? (
          <Trouble problem={remote.problem} onRetry={remote.reload} />
        ) : (
          <Waiting {...remote} skeleton={<Skeleton rows={4} after={0} />} />
        )}
      </Frame>
    )
  return (
    <Frame
      footer={
        <ActionBar note={signedIn ? `您已用 ${ownPhone} 登录` : '接受后您就是该单位的经办人'} noteIcon='me'>
          <Button kind='secondary' wide onClick={goHome}>
            {signedIn ? '暂不接受' : '暂不登录'}
          </Button>
          <Button likely wide busy={busy && '正在接受…'} onClick={signedIn ? accept : () => go('login')}>
            {signedIn ? '接受邀请，去查看' : `登录并${does[invitation.side]}`}
          </Button>
        </ActionBar>
      }
    >
      {problem && <Banner tone='danger'>{`${problem.text}。${problem.next}。`}</Banner>}
      {problem?.code === 'inviteWrongPhone' && (
        <Button kind='soft' full onClick={() => go('login')}>
          换一个手机号登录
        </Button>
      )}
      <Invited invitation={invitation} />
    </Frame>
  )
}

export default InvitationPage
