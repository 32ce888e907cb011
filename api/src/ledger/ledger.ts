import { sm2 } from 'sm-crypto'
import type { Config } from '../env'
import { type Heads, headsAt } from './heads'
import { ledgerKey, ledgerKeyOrNew } from './key'
import { type Mac, macWith } from './mac'
import { hmacSigner, type Signer, sm2Signer } from './signer'

/** What it takes to check a chain: the key of its seals, and the SM2 keys that may have signed its days. */
export type LedgerKeys = { mac: Mac; trusted: readonly string[] }
/** What it takes to carry it on: also who signs from now on, and where its heads are kept. */
export type Ledger = LedgerKeys & { signer: Signer; heads: Heads }

type From = Pick<Config, 'ledger' | 'dataDir'>

const keysWith = (key: Buffer, { sm2PrivateKey, sm2PublicKeys }: Config['ledger']): LedgerKeys => ({
  mac: macWith(key),
  trusted: [...(sm2PrivateKey ? [sm2.getPublicKeyFromPrivateKey(sm2PrivateKey)] : []), ...sm2PublicKeys],
})

export const openLedger = async ({ ledger, dataDir }: From): Promise<Ledger> => {
  const keys = keysWith(await ledgerKeyOrNew(ledger.key, dataDir), ledger)
  const signer = ledger.sm2PrivateKey ? sm2Signer(ledger.sm2PrivateKey) : hmacSigner(keys.mac)
  return { ...keys, signer, heads: await headsAt(ledger.heads, keys.mac) }
}

/** To look only: nothing is made that is not there. */
export const readLedgerKeys = async ({ ledger, dataDir }: From) =>
  keysWith(await ledgerKey(ledger.key, dataDir), ledger)
