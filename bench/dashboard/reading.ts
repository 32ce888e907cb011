import { setTimeout as wait } from 'node:timers/promises'
import { uuidv7 } from 'uuidv7'
import { patient, together } from '../http/load'
import type { Server } from '../http/servers'
import { timed } from '../times'

const asked = 2000
/** A server that has answered some thousands is as fast as it gets. */
const warmUp = 1500
const stated = 30_000_00
/** Milliseconds between two statements. */
const pause = 25

type Figures = { figures: Array<{ id: string; value: number }> }
type Town = { filingId: string; tokens: { city: string; enterprise: string } }

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

export const read = (port: number, { tokens }: Town, script = 'dashboard') =>
  patient<Figures>(port, { method: 'GET', path: '/dashboard', token: tokens.city, script })

const revenue = async (port: number, town: Town) =>
  (await read(port, town)).figures.find(({ id }) => id === 'revenue.total')?.value ?? 0

/** An enterprise states what it earned more; below a million yuan it counts at once. */
const state = (port: number, { filingId, tokens }: Town) =>
  patient(port, {
    ...{ method: 'POST', path: '/service-logs', token: tokens.enterprise, key: uuidv7() },
    body: {
      id: uuidv7(),
      filingId,
      form: { kind: 'revenue', from: daysAgo(40), until: daysAgo(10), amountFen: stated },
    },
  })

/**
 * So many dashboards by so many clients at once. While `writes`, somebody states revenue at another process all the time:
 * a reply must hold everything that was committed before it was asked for, and nothing that was never said.
 */
export const reading = async (
  { api, writer }: { api: Server; writer: Server },
  town: Town,
  { clients, writes }: { clients: number; writes: boolean },
) => {
  let [busy, begun, done, wrong] = [writes, 0, 0, 0]
  const before = await revenue(api.port, town)
  const writing = (async () => {
    while (busy) {
      begun += 1
      await state(writer.port, town)
      done += 1
      await wait(pause)
    }
  })()
  const times: number[] = []
  const seen = new Set<number>()
  await together(warmUp, clients, () => read(api.port, town))
  const cpu = await api.ask<number>({ ask: 'cpu' })
  await together(asked, clients, async () => {
    const least = before + done * stated
    let value = 0
    times.push(
      await timed(async () => {
        value = await revenue(api.port, town)
      }),
    )
    seen.add(value)
    if (value < least || value > before + begun * stated) wrong += 1
  })
  const spent = ((await api.ask<number>({ ask: 'cpu' })) - cpu) / asked / 1000
  busy = false
  await writing
  if ((await revenue(api.port, town)) !== before + done * stated) wrong += 1
  return { times, cpu: spent, wrong, written: done, seen: seen.size }
}
