import { type RefObject, useEffect, useRef } from 'react'

const typing = 'input:not([type=checkbox]), textarea, select, [contenteditable]'

/** 'j', 'shift+a', '/', '?'; full-width marks of a Chinese keyboard count as their half-width twins. */
const nameOf = ({ key, shiftKey }: KeyboardEvent) => {
  if (key === '？') return '?'
  if (key === '、' || key === '／') return '/'
  return shiftKey && /^[a-z]$/i.test(key) ? `shift+${key.toLowerCase()}` : key.toLowerCase()
}

/** Single keys for a queue: while this part of the page is in sight, nobody is typing and no sheet is open. */
export const useKeys = (
  part: RefObject<HTMLElement>,
  keys: Record<string, (() => void) | undefined>,
  enabled: boolean,
) => {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    if (!enabled) return
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof HTMLElement && event.target.closest(typing)) {
        if (event.key === 'Escape') event.target.blur()
        return
      }
      // Pages behind this one stay in the document.
      if (!part.current?.getClientRects().length || document.querySelector('[role=dialog]')) return
      const act = latest.current[nameOf(event)]
      if (!act || (event.repeat && !/^[jk]$/i.test(event.key))) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [part, enabled])
}
