import { useState } from 'react'
import type { Finished } from '@/features/service-log/use-submit'
import { useParams } from '@/platform/go'
import { Again } from './again'
import { Done } from './done'
import { Fresh } from './fresh'
import { TakenBack } from './taken-back'

type Params = { id: string; move: string; filing: string; deed: string }

/** A new record; with `id` and `move` a new edition of one; with `deed` one that waits, to be changed. */
const ServiceLogNewPage = () => {
  const { id, move, filing, deed } = useParams<Params>()
  const [done, setDone] = useState<Finished>()
  const [round, setRound] = useState(0)
  const another = () => {
    setDone(undefined)
    setRound(round + 1)
  }
  if (done) return <Done finished={done} onAnother={another} />
  if (deed && round === 0) return <TakenBack deedId={deed} onDone={setDone} />
  if (id && round === 0 && (move === 'amend' || move === 'correct'))
    return <Again id={id} move={move} onDone={setDone} />
  return <Fresh key={round} filing={filing} onDone={setDone} />
}

export default ServiceLogNewPage
