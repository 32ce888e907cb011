import type { ServiceLog } from '@kefutong/contract/service-log/endpoints'
import { bringsEdition } from '@kefutong/contract/service-log/lifecycle'
import { useDeed } from '@/features/move/use-deed'
import { afterWords } from '@/features/service-log/deeds'
import { useLogMove } from '@/features/service-log/use-log-move'
import type { LogChoice } from '@/features/service-log/words'
import { notify } from '@/platform/device'
import { go } from '@/platform/go'

const asksFirst = ({ weight, reason }: LogChoice) => reason || weight === 'danger'

/** The moves of one record. What is said anew is written on the page where records are written. */
export const useLogDeed = (log: ServiceLog | undefined, see: (log: ServiceLog) => void) => {
  const deed = useDeed(log, see, useLogMove(), {
    asksFirst,
    done: ({ move }, reply) => {
      see(reply)
      notify(afterWords(move, reply))
    },
  })
  const press = (choice: LogChoice) => {
    if (log && bringsEdition(choice.move)) return void go('service-log-new', { id: log.id, move: choice.move })
    deed.press(choice)
  }
  return { ...deed, press }
}
