import { notify } from './notice'
import { showFirstFault } from './scroll'

/** Says what is wrong and takes the eye to the first field that is. */
export const complain = (says: string) => {
  notify(says)
  showFirstFault()
}
