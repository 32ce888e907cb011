import { together } from './load'
import type { Server } from './servers'

export const rounds = 12
export const perRound = 80
const warmUp = 250
export const atOnce = 8

const cpuOf = async (server: Server, work: () => Promise<void>) => {
  const before = await server.ask<number>({ ask: 'cpu' })
  await work()
  return ((await server.ask<number>({ ask: 'cpu' })) - before) / perRound / 1000
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** CPU of each server per request, in milliseconds; in turn, so that whatever else the machine does falls on both. */
export const compare = async (api: Server, bare: Server, work: (port: number) => Promise<unknown>) => {
  const pairs: Array<{ api: number; bare: number }> = []
  for (const server of [api, bare]) await together(warmUp, atOnce, () => work(server.port))
  for (let round = 0; round < rounds; round += 1) {
    const load = (server: Server) => cpuOf(server, () => together(perRound, atOnce, () => work(server.port)))
    pairs.push({ api: await load(api), bare: await load(bare) })
  }
  const [own, least] = [sum(pairs.map((pair) => pair.api)), sum(pairs.map((pair) => pair.bare))]
  return { api: own / rounds, bare: least / rounds, ratio: own / least }
}
