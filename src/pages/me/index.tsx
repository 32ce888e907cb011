import { roleWords } from '@kefutong/contract/role'
import { serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { useState } from 'react'
import { LeaveSheet } from '@/features/shell/leave-sheet'
import { RoleSheet } from '@/features/shell/role-sheet'
import { Screen } from '@/features/shell/screen'
import { useSeesLogs } from '@/features/shell/use-counts'
import { useLeave } from '@/features/shell/use-leave'
import { addressOf, go } from '@/platform/go'
import { keptWords, useUnsent } from '@/platform/outbox'
import { useRole, useSession } from '@/platform/session'
import type { RouteName } from '@/routes'
import { Avatar } from '@/ui/avatar'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Dot } from '@/ui/dot'
import type { IconName } from '@/ui/icon-name'
import { Row, Rows } from '@/ui/row'
import { LeaveAllSheet } from './leave-all-sheet'

const entries: Array<{ route: RouteName; title: string; line: string; icon: IconName }> = [
  { route: 'display', title: '长辈版与显示', line: '大字、深色', icon: 'text-size' },
  { route: 'privacy', title: '隐私政策', line: '收集什么，谁能看到，保存多久', icon: 'shield' },
  { route: 'complaint', title: '投诉建议', line: '当场得到编号', icon: 'megaphone' },
  { route: 'about', title: '关于科副通', line: '版本和政策依据', icon: 'info' },
]

const Own = () => {
  const sees = useSeesLogs()
  const unsent = useUnsent()
  // the year is summed of one's own records: others open it from the person or the enterprise it is about
  const yearly = serviceLogs.begin.for.includes(useRole())
  if (!sees && unsent === 0) return null
  return (
    <Card flush>
      <Rows label='我的记录'>
        {sees && (
          <Row
            icon='list'
            title='服务记录'
            line='记过的、确认过的都在这里'
            href={addressOf('service-logs')}
            onClick={() => go('service-logs')}
          />
        )}
        {yearly && (
          <Row
            icon='trend'
            title='年度小结'
            line='由企业确认的记录自动生成，不用填报'
            href={addressOf('year')}
            onClick={() => go('year')}
          />
        )}
        <Row
          icon='device'
          title='待同步'
          line={unsent > 0 ? keptWords : '没有等着提交的内容'}
          end={unsent > 0 ? `${unsent} 条` : undefined}
          arrow
          href={addressOf('outbox')}
          onClick={() => go('outbox')}
        />
      </Rows>
    </Card>
  )
}

const Person = ({ onRole }: { onRole: () => void }) => {
  const me = useSession((state) => state.me)
  if (!me) {
    return (
      <Card>
        <Box className='t18 b'>您现在是游客</Box>
        <Box className='sub mt4'>不登录也能看全市进展、提投诉建议。</Box>
        <Box className='mt16'>
          <Button full onClick={() => go('login')}>
            登录
          </Button>
        </Box>
      </Card>
    )
  }
  const { name, phone, current, identities } = me
  return (
    <Card flush>
      <Rows>
        <Row
          start={<Avatar name={name || '您'} />}
          title={
            <Box as='span' className='b'>
              {name || '还没填姓名'}
            </Box>
          }
          line={phone}
        />
        <Row
          title={
            <>
              {roleWords[current.role]}
              {current.org && <Dot />}
              {current.org}
            </>
          }
          line={identities.length > 1 ? `共 ${identities.length} 个身份，点按切换` : '当前身份'}
          onClick={onRole}
        />
      </Rows>
    </Card>
  )
}

const MePage = () => {
  const [roles, setRoles] = useState(false)
  const [everywhere, setEverywhere] = useState(false)
  const signedIn = useSession((state) => Boolean(state.me))
  const { out, busy, sheet } = useLeave()
  const leaveAll = async () => {
    if (await out(true)) setEverywhere(false)
  }
  return (
    <Screen
      title='我的'
      over={
        <>
          <RoleSheet open={roles} onClose={() => setRoles(false)} />
          <LeaveAllSheet open={everywhere} busy={busy} onLeave={leaveAll} onClose={() => setEverywhere(false)} />
          <LeaveSheet {...sheet} />
        </>
      }
    >
      <Person onRole={() => setRoles(true)} />
      <Own />
      <Card flush>
        <Rows label='设置与说明'>
          {entries.map(({ route, title, line, icon }) => (
            <Row key={route} icon={icon} title={title} line={line} href={addressOf(route)} onClick={() => go(route)} />
          ))}
        </Rows>
      </Card>
      {signedIn && (
        <Card flush>
          <Rows label='退出'>
            <Row title='退出登录' line='草稿留在手机里' icon='logout' onClick={() => out(false)} />
            <Row title='退出所有设备' line='手机丢了或在别处登录过' icon='lock' onClick={() => setEverywhere(true)} />
          </Rows>
        </Card>
      )}
    </Screen>
  )
}

export default MePage
