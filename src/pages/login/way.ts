import type { Session } from '@kefutong/contract/session'
import type { ReactNode } from 'react'

/** What every way of logging in is given. */
export type Way = {
  agreed: boolean
  consent: ReactNode
  /** shown below the form */
  others: ReactNode
  /** pressed without agreeing */
  onMissed: () => void
  onEnter: (session: Session) => Promise<void>
}
