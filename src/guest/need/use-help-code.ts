import { helpCodes } from '@kefutong/contract/help-code'
import { useState } from 'react'
import { useParams } from '@/platform/go'
import { useAsked } from '../use-asked'
import { type Launch, scannedIn } from './scanned'

const home = process.env.TARO_APP_API ?? ''

/** The help code this page was opened with. One that is forged, stopped or past its day is simply dead: nobody is told which. */
export const useHelpCode = () => {
  const params = useParams<Required<Launch>>()
  const [gone, setGone] = useState<'left' | 'dead'>()
  const { code, forged } = gone ? {} : scannedIn(params, home)
  const { data: place, problem, waiting, reload } = useAsked(helpCodes.resolve, code ? { code } : undefined)
  const dead = gone === 'dead' || Boolean(forged) || problem?.code === 'helpCodeDead'
  return {
    /** what to send along */
    code: dead ? undefined : code,
    place,
    waiting,
    dead,
    /** nobody answered: the code may well be good */
    unanswered: Boolean(problem) && !dead,
    reload,
    /** somebody would rather write the name */
    leave: () => setGone('left'),
    /** it was stopped while this page was open */
    die: () => setGone('dead'),
  }
}
export type HelpCodeHere = ReturnType<typeof useHelpCode>
