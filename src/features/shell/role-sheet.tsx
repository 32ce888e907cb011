import { roleWords } from '@kefutong/contract/role'
import { type Identity, sessions } from '@kefutong/contract/session'
import { notify } from '@/platform/device'
import { go } from '@/platform/go'
import { enter, useSession } from '@/platform/session'
import { useSend } from '@/platform/use-send'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Icon } from '@/ui/icon'
import { Row, Rows } from '@/ui/row'
import { Sheet } from '@/ui/sheet'
import { LeaveSheet } from './leave-sheet'
import { useLeave } from './use-leave'

const keyOf = ({ membershipId, role }: Identity) => membershipId ?? role

const Guest = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const login = () => {
    onClose()
    go('login')
  }
  return (
    <Sheet
      open={open}
      title='您现在是游客'
      onClose={onClose}
      footer={
        <>
          <Button kind='secondary' wide onClick={onClose}>
            暂不登录
          </Button>
          <Button wide onClick={login}>
            去登录
          </Button>
        </>
      }
    >
      <Box className='c2'>不登录也能看全市进展、提投诉建议。备案和办理需要登录。</Box>
    </Sheet>
  )
}

/** Which of my identities acts. Switching issues a new token, so nothing of the other one stays. */
export const RoleSheet = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const me = useSession((state) => state.me)
  const { send, busy, problem } = useSend(sessions.switch)
  const { out, busy: leaving, sheet } = useLeave()
  if (!me) return <Guest open={open} onClose={onClose} />

  const choose = async (identity: Identity) => {
    if (keyOf(identity) === keyOf(me.current)) return onClose()
    const session = await send({ membershipId: identity.membershipId })
    if (!session) return
    enter(session)
    onClose()
    notify(`已切换为${roleWords[session.me.current.role]}`)
  }
  const identities = me.identities.length > 0 ? me.identities : [me.current]
  if (sheet.unsent !== undefined) return <LeaveSheet {...sheet} />
  return (
    <Sheet
      open={open}
      title='切换身份'
      onClose={onClose}
      footer={
        <Button kind='secondary' wide busy={leaving && '正在退出…'} onClick={() => out(false)}>
          退出登录
        </Button>
      }
    >
      <Box className='in-sheet'>
        <Rows label='我的身份'>
          {identities.map((identity) => (
            <Row
              key={keyOf(identity)}
              title={roleWords[identity.role]}
              line={identity.org}
              end={
                keyOf(identity) === keyOf(me.current) ? (
                  <Icon name='check' size='s' className='brand' />
                ) : busy ? (
                  <Icon name='spinner' size='s' className='spin' />
                ) : undefined
              }
              label={
                keyOf(identity) === keyOf(me.current)
                  ? `${roleWords[identity.role]}，当前身份`
                  : `切换为${roleWords[identity.role]}`
              }
              onClick={() => choose(identity)}
            />
          ))}
        </Rows>
      </Box>
      {problem && <Box className='err mt8' role='alert'>{`${problem.text}，${problem.next}`}</Box>}
    </Sheet>
  )
}
