import { useState } from 'react'
import type { Finished } from '@/features/service-log/use-submit'
import { useParams } from '@/platform/go'
import { Again } from './again'
import { Done } from './done'
import { Fresh } from './fresh'

/** A new record; with `id` and `move`, a new edition of one that exists. */
const ServiceLogNewPage = () => {
  const { id, move, filing } = useParams<{ id: string; move: string; filing: string }>()
  const [done, setDone] = useState<Finished>()
  const [round, setRound] = useState(0)
  const another = () => {
    setDone(undefined)
    setRound(round + 1)
  }
  if (done) return <Done finished={done} onAnother={another} />
  if (id && (move === 'amend' || move === 'correct')) return <Again id={id} move={move} onKept={setDone} />
  return <Fresh key={round} filing={filing} onDone={setDone} />
}

export default ServiceLogNewPage
