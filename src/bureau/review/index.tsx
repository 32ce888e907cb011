import { useWide } from '@/platform/wide'
import { Desk } from './desk'
import { Phone } from './phone'
import './review.scss'
import { useDecisions } from './use-decisions'
import { useQueue } from './use-queue'

const ReviewPage = () => {
  const wide = useWide()
  const decisions = useDecisions()
  const queue = useQueue(decisions.gone)
  return wide ? <Desk queue={queue} decisions={decisions} /> : <Phone queue={queue} decisions={decisions} />
}

export default ReviewPage
