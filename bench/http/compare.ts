import { at, timed } from '../times'
import { together } from './load'
import type { Server } from './servers'

export const rounds = 12
export const perRound = 80
const warmUp = 250
export const atOnce = 8

/** What a server has to do beyond answering, waited for; and what the bare one leaves lying, taken away. */
export type Rest = { finish: () => Promise<void>; tidy: () => Promise<void> }
const nothing: Rest = { finish: async () => {}, tidy: async () => {} }

const cpuOf = async (server: Server, work: () => Promise<void>) => {
  const before = await server.ask<number>({ ask: 'cpu' })
  await work()
  return ((await server.ask<number>({ ask: 'cpu' })) - before) / perRound / 1000
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** CPU of each server per request and the slowest of a hundred, in milliseconds; in turn, so that whatever else the machine does falls on both. */
export const compare = async (
  api: Server,
  bare: Server,
  work: (port: number) => Promise<unknown>,
  { finish, tidy }: Rest = nothing,
) => {
  const pairs: Array<{ api: number; bare: number }> = []
  const times = { api: [] as number[], bare: [] as number[] }
  const round = async (server: Server, count: number) => {
    const kept = server === api ? times.api : times.bare
    await together(count, atOnce, async () => void kept.push(await timed(() => work(server.port))))
    if (server === api) await finish()
  }
  await tidy()
  for (const server of [api, bare]) await round(server, warmUp)
  for (const kept of [times.api, times.bare]) kept.length = 0
  for (let turn = 0; turn < rounds; turn += 1) {
    await tidy()
    const load = (server: Server) => cpuOf(server, () => round(server, perRound))
    pairs.push({ api: await load(api), bare: await load(bare) })
  }
  const [own, least] = [sum(pairs.map((pair) => pair.api)), sum(pairs.map((pair) => pair.bare))]
  const p99 = { api: at(times.api, 0.99), bare: at(times.bare, 0.99) }
  return { api: own / rounds, bare: least / rounds, ratio: own / least, p99 }
}
