import type { Viewer } from '@kefutong/contract/role'
import type { Recorder } from '../history'
import type { Tx, World } from '../world'

/** What it takes to do something to a record: who does it, when, and in which transaction. */
export type Doing = { db: Tx; world: Pick<World, 'ledger'>; viewer: Viewer; at: Date; record: Recorder['record'] }
