import { type Session, sessions } from '@kefutong/contract/session'
import { back, replace, useParams } from '@/platform/go'
import { enter } from '@/platform/session'
import { useSend } from '@/platform/use-send'

/** Where a person goes once we know who they are: on with what they began, or back where they were. */
export const useArrive = () => {
  const { next } = useParams<{ next: string }>()
  const { send, problem } = useSend(sessions.becomeExpert)
  const arrive = async (session: Session) => {
    enter(session)
    if (next !== 'file') return back()
    const expert = session.me.current.role === 'expert' ? session : await send({})
    if (!expert) return
    enter(expert)
    await replace('filing-edit')
  }
  return { arrive, problem }
}
