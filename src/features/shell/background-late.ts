import { startOutbox } from '@/platform/outbox'
import { renewWhenSent } from './renew-when-sent'

export const begin = () => {
  renewWhenSent()
  startOutbox()
}
