import { checkClaim, normaliseClaim } from '@kefutong/contract/need/claim'
import { holderMoves, type Need, needs } from '@kefutong/contract/need/endpoints'
import type { NeedMove } from '@kefutong/contract/need/lifecycle'
import { readNeedNumber } from '@kefutong/contract/need/number'
import { useMemo, useState } from 'react'
import { useDeed } from '@/features/move/use-deed'
import { asksFirst, deedWords } from '@/features/need/deeds'
import { newestOf } from '@/features/need/newest'
import { notify } from '@/platform/device'
import { showFirstFault } from '@/platform/scroll'
import { useSend } from '@/platform/use-send'
import { useGuestForm } from '../use-guest-form'

type Key = { number: string; claim: string }

const checkNumber = (text: string) => {
  const read = readNeedNumber(text)
  return 'problem' in read ? read.problem : undefined
}
const checks = { number: checkNumber, claim: checkClaim }

const isHolderMove = (move: NeedMove): move is (typeof holderMoves)[number] =>
  (holderMoves as readonly string[]).includes(move)

/** The moves of whoever holds number and claim code. */
const useHolderMove = (key: Key) => {
  const { send, busy, problem, clear } = useSend(needs.trackMove)
  const make = async ({ version }: Need, move: NeedMove, reason?: string) =>
    isHolderMove(move) ? send({ ...key, version, move, ...(reason && { reason }) }) : undefined
  const latest = useMemo(() => newestOf(problem), [problem])
  return { make, busy, problem, clear, latest }
}

/** A need followed by its number and claim code, without an account. */
export const useTrack = (number = '') => {
  const form = useGuestForm('track', { number, claim: '' }, checks)
  const [key, setKey] = useState<Key>({ number: '', claim: '' })
  const [need, setNeed] = useState<Need>()
  const { send, busy, problem } = useSend(needs.track)

  const open = async (wanted: Key) => {
    const reply = await send(wanted)
    if (!reply) return
    setKey(wanted)
    setNeed(reply)
    form.clear()
  }
  const submit = () => {
    if (!form.ready(['number', 'claim'])) return showFirstFault()
    return open({ number: form.values.number, claim: normaliseClaim(form.values.claim) })
  }
  const deed = useDeed<NeedMove, Need>(need, setNeed, useHolderMove(key), {
    asksFirst,
    done: ({ move }, reply) => {
      setNeed(reply)
      notify(deedWords(move))
    },
  })
  return { form, submit, open, busy, problem, need, key, deed, close: () => setNeed(undefined) }
}
export type Tracking = ReturnType<typeof useTrack>
