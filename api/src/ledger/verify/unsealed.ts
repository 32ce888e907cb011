import type { Tx } from '../../world'
import { isStamped } from '../chain'
import type { Mac } from '../mac'
import { sm3 } from '../sm3'
import type { Collector } from './finding'

const batch = 1000

/** Entries that wait for their place: each must be one that the API wrote. */
export const checkUnsealed = async (db: Tx, cityId: string, mac: Mac, findings: Collector) => {
  let waiting = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (let size = batch; size === batch; ) {
    const rows = await db
      .selectFrom('ledger_entry')
      .select(['id', 'payload', 'digest', 'stamp'])
      .where('city_id', '=', cityId)
      .where('seq', 'is', null)
      .where('id', '>', after)
      .orderBy('id')
      .limit(batch)
      .execute()
    for (const row of rows) {
      if (isStamped(mac, cityId, row) && sm3(row.payload).equals(row.digest)) waiting += 1
      else findings.add({ kind: 'added', seq: undefined, says: `待入链的一条（${row.id}）不是本系统写入的样子` })
    }
    size = rows.length
    after = rows.at(-1)?.id ?? after
  }
  return waiting
}
