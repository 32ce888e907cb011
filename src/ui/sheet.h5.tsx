import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { Icon } from './icon'
import type { SheetProps } from './sheet'

const focusable =
  'a[href], button, input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]'

/** Tab goes round inside the sheet and never behind it. */
const keepInside = (sheet: HTMLElement, event: KeyboardEvent) => {
  const all = [...sheet.querySelectorAll<HTMLElement>(focusable)]
  const edge = event.shiftKey ? all[0] : all.at(-1)
  const at = document.activeElement
  if (at !== edge && at !== sheet) return
  event.preventDefault()
  const next = event.shiftKey ? all.at(-1) : all[0]
  next?.focus()
}

const Opened = ({ title, onClose, children, footer }: SheetProps) => {
  const ref = useRef<HTMLDivElement>(null)
  const titleId = useId()
  useEffect(() => {
    const before = document.activeElement
    ref.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    event.stopPropagation()
    if (event.key === 'Escape') onClose()
    if (event.key === 'Tab') keepInside(event.currentTarget, event)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a touch beside the sheet closes it; the keyboard has Esc and 关闭
    <div
      className='veil'
      role='presentation'
      onClick={({ target, currentTarget }) => target === currentTarget && onClose()}
    >
      <div
        ref={ref}
        className='sheet'
        role='dialog'
        aria-modal='true'
        aria-labelledby={titleId}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <div className='grab' />
        <div className='sheet-head'>
          <h2 className='title' id={titleId}>
            {title}
          </h2>
          <button type='button' className='press shut' aria-label='关闭' onClick={onClose}>
            <Icon name='close' />
          </button>
        </div>
        <div className='sheet-body'>{children}</div>
        {footer && <div className='sheet-foot'>{footer}</div>}
      </div>
    </div>
  )
}

export const Sheet = (props: SheetProps) => (props.open ? <Opened {...props} /> : null)
