import type { Answer, Deed } from '../../src/platform/outbox/deed'
import type { Ports } from '../../src/platform/outbox/engine'
import { type Device, nobody, type Tab, touch } from './device'
import type { Request, Server } from './server'
import type { Word } from './wire'

/** What a proof run shares: the server, a source of ids, and a place to complain. */
export type Scene = {
  server: Server
  newId: () => string
  fault: (says: string) => void
  count: (what: string) => void
  /** whether somebody on this device has this deed open to change it */
  changing: (device: Device, id: string) => boolean
}

const answerOf = (word: Word): Answer => {
  if (word === undefined || word === 'busy') return { kind: 'unanswered', busy: word === 'busy' }
  if (word.status === 200) return { kind: 'done', number: word.number }
  if (word.status === 401) return { kind: 'signed-out' }
  return { kind: 'refused', refusal: { code: word.code ?? '', text: '', next: '', faults: [] } }
}

/** The ports of one process in the proof. Each call may be the last thing the process does. */
export const portsOf = (tab: Tab, scene: Scene): Ports => {
  const { device, life } = tab
  const { server, fault, count } = scene
  const step = <Value>(work: () => Value): Value => {
    touch(tab, life)
    const value = work()
    touch(tab, life)
    return value
  }

  /** Goes out under the session of this very moment; the answer finds the process alive or nobody. */
  const post = (owner: string, request: Omit<Request, 'token'>) => {
    touch(tab, life)
    const { session } = tab
    const token = owner === 'guest' ? undefined : session.token
    const answer = new Promise<Answer>((resolve) =>
      device.wire.post({ ...request, token }, (word) => {
        if (!life.alive) return
        const said = answerOf(word)
        if (said.kind === 'signed-out' && token === tab.session.token) {
          tab.session = nobody
          device.session = nobody
        }
        count(`answer ${word === undefined ? 'none' : word === 'busy' ? 'busy' : (word.code ?? 'done')}`)
        resolve(said)
      }),
    )
    return answer.then((said) => step(() => said))
  }

  const write = (deed: Deed) => {
    if (device.full) return false
    // what comes back is what text can carry, and nobody changes it in place
    device.storage.set(deed.id, Object.freeze(JSON.parse(JSON.stringify(deed))))
    return true
  }

  return {
    all: () => step(() => [...device.storage.values()]),
    read: (id) => step(() => device.storage.get(id)),
    keep: (deed) => step(() => write(deed)),
    forget: (id) => step(() => void device.storage.delete(id)),
    remember: ({ id, title }) =>
      step(() => {
        const done = server.log.some(({ tag, version }) => title === `${tag} v${version}`)
        if (!done) fault(`${title} was called sent and the server has no such thing`)
        if (!device.full) device.remembered.add(id)
      }),
    drop: async (kept) => step(() => void device.files.delete(kept)),
    send: (deed) => {
      const lies = [...device.storage.values()].find(({ title }) => title === deed.title)?.state
      if (device.locks && lies !== 'waiting') fault(`${deed.title} is sent and lies here as ${lies}`)
      if (device.locks && scene.changing(device, deed.id)) fault(`${deed.title} is sent while it is being changed`)
      return post(deed.owner.key, { key: deed.id, route: deed.route, input: deed.input as never })
    },
    upload: async (deed, file) => {
      if (!device.files.has(file.kept)) {
        count('file missing')
        return { kind: 'refused', refusal: { code: 'missing', text: '', next: '', faults: [] } }
      }
      return post(deed.owner.key, { key: file.id, route: file.route, input: file.input as never })
    },
    abort: () => step(() => undefined),
    who: () => step(() => tab.session.who),
    now: () => step(() => new Date(1_800_000_000_000 + server.now() + device.offset).toISOString()),
    newId: () => step(scene.newId),
    alone: async (name, work) => {
      touch(tab, life)
      const locks = device.locks ?? life.locks
      if (locks.has(name)) {
        count('somebody else at work there')
        return false
      }
      locks.set(name, life)
      try {
        await work()
      } finally {
        if (locks.get(name) === life) locks.delete(name)
      }
      touch(tab, life)
      return true
    },
    wake: (after) =>
      step(() => {
        tab.wakeAt = after === undefined ? undefined : server.now() + after
      }),
    changed: () => undefined,
    settled: () => step(() => undefined),
  }
}
