import { useEffect, useRef } from 'react'
import type { ToastProps } from './toast'

export const Toast = ({ text, onClose, duration = 3000 }: ToastProps) => {
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (!text) return
    const timer = setTimeout(() => close.current(), duration)
    return () => clearTimeout(timer)
  }, [text, duration])
  // The region is always there: one that appears together with its words is not read aloud.
  return (
    <div className='toast-at' role='status'>
      {text && <div className='toast'>{text}</div>}
    </div>
  )
}
