import { type ServiceLogCard, serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { useState } from 'react'
import { renewLogs } from '@/features/service-log/use-log-move'
import { aboutWords } from '@/features/service-log/words'
import { notify } from '@/platform/device'
import { useSend } from '@/platform/use-send'
import { toggled } from '@/ui/toggled'

export type Failed = { id: string; about: string; says: string }

export const most = 20

/** Only what one tap would confirm may be confirmed with others. */
export const confirmable = (log: ServiceLogCard) => log.moves.some(({ move }) => move === 'confirm')

/** Several at once: what is ticked, and what became of each. */
export const useBatch = (logs: readonly ServiceLogCard[]) => {
  const { send, busy, problem } = useSend(serviceLogs.confirmMany)
  const [choosing, setChoosing] = useState(false)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [failed, setFailed] = useState<Failed[]>([])
  const able = logs.filter(confirmable)
  const chosen = able.filter(({ id }) => picked.has(id))

  const pick = (id: string) => {
    const next = toggled(picked, id)
    if (next.size > most) return notify(`一次最多 ${most} 条`)
    setPicked(next)
  }
  const stop = () => {
    setChoosing(false)
    setPicked(new Set())
  }
  const confirm = async () => {
    const reply = await send({ items: chosen.map(({ id, version }) => ({ id, version })) })
    if (!reply) return
    const not = reply.items.filter(({ ok }) => !ok)
    const about = (id: string) => {
      const log = chosen.find((each) => each.id === id)
      return log ? aboutWords(log) : ''
    }
    setFailed(not.map(({ id, says }) => ({ id, about: about(id), says: says ?? '没有办成，请再试' })))
    await renewLogs()
    stop()
    const done = reply.items.length - not.length
    if (done > 0) notify(`已确认属实 ${done} 条`)
  }
  return {
    choosing,
    start: () => setChoosing(true),
    stop,
    picked,
    pick,
    count: chosen.length,
    all: chosen.length > 0 && chosen.length === Math.min(able.length, most),
    pickAll: () => setPicked(new Set(able.slice(0, most).map(({ id }) => id))),
    able: able.length,
    confirm,
    busy,
    problem,
    failed,
    forget: () => setFailed([]),
  }
}
