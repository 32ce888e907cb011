import type { HelpCode } from '@kefutong/contract/help-code'
import { useState } from 'react'
import { CodeCard } from './code-card'
import './help-code.scss'
import { PosterSheet } from './poster-sheet'
import { RevokeSheet } from './revoke-sheet'

type Asking = { about: 'poster' | 'revoke'; code: HelpCode }

/** Help codes with their posters, the newest first. */
export const Codes = ({ codes }: { codes: readonly HelpCode[] }) => {
  const [asking, setAsking] = useState<Asking>()
  const close = () => setAsking(undefined)
  return (
    <>
      {codes.map((code) => (
        <CodeCard
          key={code.id}
          code={code}
          onPrint={() => setAsking({ about: 'poster', code })}
          onRevoke={() => setAsking({ about: 'revoke', code })}
        />
      ))}
      {asking?.about === 'poster' && <PosterSheet code={asking.code} onClose={close} />}
      {asking?.about === 'revoke' && <RevokeSheet code={asking.code} onClose={close} />}
    </>
  )
}
