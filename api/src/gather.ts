import type { World } from './world'

type Turn = { running: Promise<void>; next: Promise<void> | undefined; timer: NodeJS.Timeout | undefined }
type Gathered = {
  /** Works on everything that is committed now. Calls that come while it is at work share the run after it: that one may have looked already. */
  now: (world: World) => Promise<void>
  /** To be called when there is something to do: nobody waits, and what comes within a moment is done together. */
  soon: (world: World) => void
  /** Before the database is let go of: nothing new begins, what is under way ends. The rest waits for the next start. */
  end: (world: World) => Promise<void>
}

/** Work that follows requests and is done for many of them at once, one run at a time in a process. */
export const gathered = (name: string, gatherMs: number, run: (world: World) => Promise<void>): Gathered => {
  const turns = new WeakMap<World, Turn>()
  const turnOf = (world: World) => {
    const known = turns.get(world)
    if (known) return known
    const turn: Turn = { running: Promise.resolve(), next: undefined, timer: undefined }
    turns.set(world, turn)
    return turn
  }
  const now = (world: World) => {
    const turn = turnOf(world)
    turn.next ??= turn.running
      .catch(() => undefined)
      .then(() => {
        turn.running = turn.next ?? Promise.resolve()
        turn.next = undefined
        return run(world)
      })
    return turn.next
  }
  const soon = (world: World) => {
    const turn = turnOf(world)
    turn.timer ??= setTimeout(() => {
      turn.timer = undefined
      now(world).catch((error) => world.log.error({ err: error }, name))
    }, gatherMs).unref()
  }
  const end = async (world: World) => {
    const turn = turnOf(world)
    clearTimeout(turn.timer)
    await (turn.next ?? turn.running).catch(() => undefined)
  }
  return { now, soon, end }
}
