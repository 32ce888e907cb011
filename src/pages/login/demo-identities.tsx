import { roleWords } from '@kefutong/contract/role'
import { type Session, sessions } from '@kefutong/contract/session'
import { useState } from 'react'
import { audience } from '@/platform/session'
import { useRemote } from '@/platform/use-remote'
import { useSend } from '@/platform/use-send'
import { Banner } from '@/ui/banner'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { Row, Rows } from '@/ui/row'
import { StatusTag } from '@/ui/status-tag'

/** In a demo: somebody to be, one tap away. Elsewhere the API knows no such thing and nothing is shown. */
export const DemoIdentities = ({ onEnter }: { onEnter: (session: Session) => Promise<void> }) => {
  const { data } = useRemote(sessions.demo, {})
  const { send, problem } = useSend(sessions.byDemo)
  const [chosen, setChosen] = useState<string>()
  if (!data || data.identities.length === 0) return null
  const be = async (id: string) => {
    setChosen(id)
    const session = await send({ id, audience })
    setChosen(undefined)
    if (session) await onEnter(session)
  }
  return (
    <Card flush title='演示身份' aside='点一下就登录，数据都是虚构的'>
      {problem && <Banner tone='danger'>{`${problem.text}。${problem.next}。`}</Banner>}
      <Rows label='演示身份'>
        {data.identities.map(({ id, name, role, says }) => (
          <Row
            key={id}
            title={name}
            line={says}
            end={
              chosen === id ? (
                <Icon name='spinner' size='s' className='spin' />
              ) : (
                <StatusTag>{roleWords[role]}</StatusTag>
              )
            }
            onClick={() => be(id)}
          />
        ))}
      </Rows>
    </Card>
  )
}
