import type { InputOf } from '@kefutong/contract/endpoint'
import { type Need, needs } from '@kefutong/contract/need/endpoints'
import type { NeedMove } from '@kefutong/contract/need/lifecycle'
import { useMemo } from 'react'
import { invalidate } from '@/platform/use-remote'
import { useSend } from '@/platform/use-send'
import { takesNote } from './deeds'
import { newestOf } from './newest'

/** What a move brings along besides its reason. */
export type Brought = Pick<InputOf<typeof needs.move>, 'expertId' | 'into' | 'regionCode' | 'enterpriseId'>

/** Whoever shows needs reads them again. */
export const renewNeeds = () => invalidate(needs.list, needs.counts, needs.read, needs.similar, needs.recommend)

/** Makes one move of one need. `latest` is the newest state when somebody else was faster. */
export const useNeedMove = () => {
  const { send, busy, problem, clear } = useSend(needs.move)
  const make = async (
    { id, version }: Pick<Need, 'id' | 'version'>,
    move: NeedMove,
    says?: string,
    brought: Brought = {},
  ) => {
    const words = says ? (takesNote(move) ? { note: says } : { reason: says }) : {}
    const reply = await send({ id, version, move, ...words, ...brought })
    if (reply) void renewNeeds()
    return reply
  }
  const latest = useMemo(() => newestOf(problem), [problem])
  return { make, busy, problem, clear, latest }
}
