import type { Export } from '@kefutong/contract/export'
import { chainBook } from '../chain/book'
import type { ChainAsked } from '../chain/panorama'
import { chainPaper } from '../chain/paper'
import type { Ask } from '../http'
import type { ExportRow } from './queries'
import { exportStream } from './write'

type Asking = Pick<Ask<never>, 'world' | 'db' | 'viewer' | 'at'>

/** What an export is made of, to be sent. `when`: the moment of it, as its first page says. */
export const fileOf = (ask: Asking, { list, format, filter }: ExportRow, about: Export, when: string) => {
  const { world, viewer } = ask
  if (list !== 'chain') return exportStream(world.db, { list, filter, viewer }, about, when)
  const asked = filter as ChainAsked
  return format === 'pdf' ? chainPaper(ask, asked, about, when) : chainBook(world.db, viewer, asked, about, when)
}
