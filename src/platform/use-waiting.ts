import { useEffect, useState } from 'react'

const steps = [300, 1000, 5000] as const

/** How long somebody has been waiting: nothing is shown before 300 ms, a skeleton after 1 s, a word of comfort after 5 s. */
export const useWaiting = (waiting: boolean) => {
  const [passed, setPassed] = useState(0)
  useEffect(() => {
    if (!waiting) return setPassed(0)
    const timers = steps.map((after, step) => setTimeout(() => setPassed(step + 1), after))
    return () => timers.forEach(clearTimeout)
  }, [waiting])
  return { loading: waiting && passed >= 1, slow: waiting && passed >= 2, verySlow: waiting && passed >= 3 }
}
