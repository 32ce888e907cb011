import { AtToast } from 'taro-ui'

export type ToastProps = {
  /** Nothing is shown without words. */
  text?: string
  onClose: () => void
  /** Milliseconds. */
  duration?: number
}

export const Toast = ({ text, onClose, duration = 3000 }: ToastProps) => (
  <AtToast isOpened={Boolean(text)} text={text} duration={duration} onClose={onClose} />
)
