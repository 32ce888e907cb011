import type { Reply, Request, Server } from './server'

/** What becomes of one request: see `fates`. */
export type Fate = (typeof fates)[number]

/**
 * `ok` · `twice` the network repeats it · `lost` it never arrives · `silent` it arrives and its answer does not · `busy` a
 * gateway puts it off · `late` given up here, it arrives some other day · `stall` it arrives and the answer takes its time.
 */
export const fates = ['ok', 'twice', 'lost', 'silent', 'busy', 'late', 'stall'] as const

/** `undefined`: no answer; `busy`: one that says later. */
export type Word = Reply | 'busy' | undefined
type Letter = { request: Request; tell: (word: Word) => void; reply?: Reply }

/** The network between devices and the server. Nothing moves by itself. */
export const openWire = (server: Server) => {
  const letters: Letter[] = []
  const limbo: Request[] = []
  const seen = new Set<string>()

  const onWayBack = ({ tell, reply }: Letter, fate: Fate) =>
    tell(['lost', 'silent', 'late'].includes(fate) ? undefined : reply)

  const onWayOut = (letter: Letter, fate: Fate) => {
    const { request, tell } = letter
    if (fate === 'lost') return tell(undefined)
    if (fate === 'busy') return tell('busy')
    if (fate === 'late') {
      limbo.push(request)
      return tell(undefined)
    }
    const first = server.handle(request)
    const reply = fate === 'twice' ? server.handle(request) : first
    if (fate === 'stall') letters.push({ ...letter, reply })
    else tell(fate === 'silent' ? undefined : reply)
  }

  return {
    post: (request: Request, tell: (word: Word) => void) => {
      if ('tag' in request.input) seen.add(request.input.tag)
      letters.push({ request, tell })
    },
    waiting: () => letters.length,
    move: (pick: number, fate: Fate) => {
      const [letter] = letters.splice(pick % letters.length, letters.length > 0 ? 1 : 0)
      if (!letter) return false
      if (letter.reply) onWayBack(letter, fate)
      else onWayOut(letter, fate)
      return true
    },
    /** Something given up long ago arrives after all. */
    arrive: (pick: number) => {
      const [request] = limbo.splice(pick % limbo.length, limbo.length > 0 ? 1 : 0)
      if (request) server.handle(request)
      return Boolean(request)
    },
    /** Whether anything about this was ever sent. */
    saw: (tag: string) => seen.has(tag),
  }
}

export type Wire = ReturnType<typeof openWire>
