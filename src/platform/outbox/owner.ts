import { roleWords } from '@kefutong/contract/role'
import { membershipOf, useSession } from '../session'
import { guest } from './core'
import type { Owner } from './deed'

export const whoNow = () => membershipOf(useSession.getState())

export const ownerNow = (): Owner => {
  const { me } = useSession.getState()
  return { key: whoNow(), words: me ? roleWords[me.current.role] : '' }
}

const personOf = (key: string) => key.split(' ')[0]

/** Whether these eyes may see what was written: the same person under any identity; what a guest wrote, anybody here. */
export const isOwn = (owner: Owner, who: string) => owner.key === guest || personOf(owner.key) === personOf(who)
