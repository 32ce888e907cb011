import { useParams } from '@/platform/go'
import { Ask } from './ask'
import { Followed } from './followed'
import { useTrack } from './use-track'

/** 凭编号查进度: two numbers, then the line. */
const TrackPage = () => {
  const { number } = useParams<{ number: string }>()
  const tracking = useTrack(number)
  const { need } = tracking
  return need ? <Followed need={need} tracking={tracking} /> : <Ask tracking={tracking} number={number} />
}

export default TrackPage
