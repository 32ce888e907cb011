import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { Problem } from '@kefutong/contract/problem'
import { type About, openPaper, type Paper } from './paper'

/** One document is made at a time: a long one takes a second and some memory. The others wait, and not too many. */
let before: Promise<unknown> = Promise.resolve()
let waiting = 0
const mostWaiting = 50

const inTurn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  if (waiting >= mostWaiting) throw new Problem('busy', { retryAfter: 10 })
  waiting += 1
  const turn = before.then(work).finally(() => {
    waiting -= 1
  })
  before = turn.catch(() => undefined)
  return turn
}

const made = async (about: About, draw: (paper: Paper) => Promise<void>) => {
  const paper = await openPaper(about)
  const bytes = buffer(paper.doc)
  await draw(paper)
  paper.doc.end()
  return bytes
}

async function* whole(about: About, draw: (paper: Paper) => Promise<void>) {
  yield await inTurn(() => made(about, draw))
}

/**
 * A PDF as something to send. It is drawn when it is read, after the request has given its database connection back;
 * what fails in drawing is answered as a problem, since nothing has been sent by then.
 */
export const printed = (about: About, draw: (paper: Paper) => Promise<void>) =>
  Readable.from(whole(about, draw), { objectMode: false })
