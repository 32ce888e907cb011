import { sm2 } from 'sm-crypto'
import type { Config } from '../env'
import { type Heads, headsAt } from './heads'
import { ledgerKey } from './key'
import { type Mac, macWith } from './mac'
import { hmacSigner, type Signer, sm2Signer } from './signer'

/** What makes a city's chain this one's own: its key, who signs its days, and where its heads are kept. */
export type Ledger = { mac: Mac; signer: Signer; trusted: readonly string[]; heads: Heads }

export const openLedger = async ({ ledger, dataDir }: Pick<Config, 'ledger' | 'dataDir'>): Promise<Ledger> => {
  const mac = macWith(await ledgerKey(ledger.key, dataDir))
  const own = ledger.sm2PrivateKey
  return {
    mac,
    signer: own ? sm2Signer(own) : hmacSigner(mac),
    trusted: [...(own ? [sm2.getPublicKeyFromPrivateKey(own)] : []), ...ledger.sm2PublicKeys],
    heads: await headsAt(ledger.heads, mac),
  }
}
