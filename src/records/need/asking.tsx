import type { Need } from '@kefutong/contract/need/endpoints'
import { Asking as MoveAsking } from '@/features/move/asking'
import { askOf, commonReasons, takesNote } from '@/features/need/deeds'
import type { NeedDeed } from './use-need-deed'
import { VerifySheet } from './verify-sheet'

/** What a move of a need wants before it is sent. */
export const Asking = ({ need, deed }: { need: Need; deed: NeedDeed }) =>
  deed.asking?.move === 'verify' ? (
    <VerifySheet need={need} deed={deed} />
  ) : (
    <MoveAsking
      id={need.id}
      deed={deed}
      askOf={askOf}
      commonOf={commonReasons}
      writes={takesNote}
      hint='对方会看到这句话'
    />
  )
