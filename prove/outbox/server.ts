/*
 * The reference: what an API does with deeds, written apart from the product. Keys are forgotten after seven days, ids
 * never; a refused request leaves nothing behind.
 */
export type Text = 'good' | 'bad'
export type Content = { id?: string; tag: string; version: number; text: Text }
export type Photo = { thing: string; id: string }
export type Request = { token?: string; key: string; route: string; input: Content | Photo }
export type Reply = { status: number; code?: string; number?: string }
export type Done = Content & { by: string; key: string }

const hour = 3_600_000
const week = 7 * 24 * hour

export const openServer = () => {
  const sessions = new Map<string, string>()
  const keys = new Map<string, { input: string; reply: Reply; at: number }>()
  const things = new Map<string, Done>()
  const photos = new Map<string, string>()
  /** everything that really happened, in its order */
  const log: Done[] = []
  const photoLog: Photo[] = []
  let tokens = 0
  let time = 0

  const numbered = (done: Done): Reply => ({ status: 200, number: `N-${log.indexOf(done) + 1}` })

  const create = (input: Content, by: string, key: string): Reply => {
    const known = input.id === undefined ? undefined : things.get(input.id)
    if (known) {
      const same = known.by === by && known.tag === input.tag && known.version === input.version
      return same ? numbered(known) : { status: 409, code: 'alreadyThere' }
    }
    const done = { ...input, by, key }
    log.push(done)
    if (input.id !== undefined) things.set(input.id, done)
    return numbered(done)
  }

  const attach = ({ thing, id }: Photo, by: string): Reply => {
    const found = things.get(thing)
    if (!found || found.by !== by) return { status: 404, code: 'notFound' }
    if (photos.has(id)) return { status: 200 }
    photos.set(id, thing)
    photoLog.push({ thing, id })
    return { status: 200 }
  }

  const handle = ({ token, key, route, input }: Request): Reply => {
    const by = token === undefined ? 'guest' : sessions.get(token)
    if (by === undefined || (by === 'guest' && route === 'POST /things')) return { status: 401, code: 'signInNeeded' }
    if ('text' in input && input.text === 'bad') return { status: 400, code: 'inputInvalid' }
    const slot = `${by} ${key}`
    const earlier = keys.get(slot)
    const sent = JSON.stringify([route, input])
    if (earlier && time - earlier.at <= week)
      return earlier.input === sent ? earlier.reply : { status: 409, code: 'sameKeyOtherBody' }
    const reply = 'thing' in input ? attach(input, by) : create(input, by, key)
    if (reply.status === 200) keys.set(slot, { input: sent, reply, at: time })
    return reply
  }

  return {
    handle,
    log,
    photoLog,
    things,
    now: () => time,
    pass: (ms: number) => {
      time += ms
    },
    login: (who: string) => {
      tokens += 1
      sessions.set(`T${tokens}`, who)
      return `T${tokens}`
    },
    revoke: (token: string) => sessions.delete(token),
    revokeAll: () => sessions.clear(),
  }
}

export type Server = ReturnType<typeof openServer>
