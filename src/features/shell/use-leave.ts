import { sessions } from '@kefutong/contract/session'
import { useState } from 'react'
import { notify } from '@/platform/device'
import { dropDraft } from '@/platform/draft'
import { goHome } from '@/platform/go'
import { discardAll, unsentCount } from '@/platform/outbox'
import { leave, membershipOf, useSession } from '@/platform/session'
import { useSend } from '@/platform/use-send'
import { beginKey } from './begin-key'

/**
 * Logs out here, or everywhere; with something unsent it asks first. This device forgets the token even when the API cannot
 * be reached; 所有设备 needs its answer.
 */
export const useLeave = () => {
  const { send, busy } = useSend(sessions.leave)
  const [asking, setAsking] = useState<{ all: boolean; unsent: number }>()
  const go = async (all: boolean) => {
    setAsking(undefined)
    const reply = await send(all ? { all } : {})
    if (all && !reply) return notify('没有退出成功，请检查网络后再试')
    dropDraft(beginKey(membershipOf(useSession.getState())))
    leave()
    notify(all ? '已退出所有设备，草稿还在手机里' : '已退出，草稿还在手机里')
    await goHome()
  }
  /** True when it asks first. */
  const out = async (all: boolean) => {
    const unsent = unsentCount()
    if (unsent > 0) setAsking({ all, unsent })
    else await go(all)
    return unsent > 0
  }
  const discardAndGo = async () => {
    const left = await discardAll()
    if (left > 0) notify('有内容正在提交，请稍后再退出')
    else await go(asking?.all ?? false)
  }
  return {
    out,
    busy,
    sheet: {
      unsent: asking?.unsent,
      onStay: () => setAsking(undefined),
      onKeep: () => go(asking?.all ?? false),
      onDiscard: discardAndGo,
    },
  }
}
