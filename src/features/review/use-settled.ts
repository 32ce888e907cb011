import { useEffect, useState } from 'react'

/** The same text once nobody has typed for a moment. */
export const useSettled = (text: string) => {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), 300)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
