import { useEffect } from 'react'
import { useRaisedHere } from '@/features/need/raised-here'
import { useParams } from '@/platform/go'
import { Ask } from './ask'
import { Followed } from './followed'
import { useTrack } from './use-track'

/** 凭编号查进度: two numbers, then the line. */
const TrackPage = () => {
  const { number } = useParams<{ number: string }>()
  const tracking = useTrack(number)
  const { need, open } = tracking
  const { needs } = useRaisedHere()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was raised on this device opens by itself, once
  useEffect(() => {
    const kept = needs.find((one) => one.number === number)
    if (kept) void open({ number: kept.number, claim: kept.claimCode })
  }, [])
  return need ? <Followed need={need} tracking={tracking} /> : <Ask tracking={tracking} number={number} />
}

export default TrackPage
