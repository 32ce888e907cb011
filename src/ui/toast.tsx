import { useEffect, useRef } from 'react'
import { Box } from './box'

export type ToastProps = {
  /** Nothing is shown without words. */
  text?: string
  onClose: () => void
  /** Milliseconds. */
  duration?: number
}

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
    <Box className='toast-at' role='status'>
      {text && <Box className='toast'>{text}</Box>}
    </Box>
  )
}
