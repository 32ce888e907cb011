import { useEffect, useRef, useState } from 'react'

/** The row the keyboard stands on. When it goes, the one that takes its place. */
export const useCursor = <Item extends { id: string }>(rows: readonly Item[]) => {
  const [id, setId] = useState<string>()
  const place = useRef(0)
  const found = rows.findIndex((row) => row.id === id)
  const at = found >= 0 ? found : Math.min(place.current, rows.length - 1)
  if (rows.length > 0) place.current = Math.max(0, at)
  const current = rows[at]
  const step = (by: number) => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))]
    if (next) setId(next.id)
  }
  useEffect(() => {
    if (current && current.id !== id) setId(current.id)
  }, [current, id])
  useEffect(() => {
    if (current) document.querySelector('.page-body .tr.cur')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return { current, at, next: () => step(1), back: () => step(-1), stand: setId }
}
