import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** Shorter than the ten seconds after which a container is killed. */
const graceMs = 5_000

/**
 * Who asked before a stop gets the answer. A line on which nobody has spoken yet, as browsers open them ahead, would hold the
 * stop up for a minute, so it is cut at once; and so is, a little later, whoever is still sending: what got no answer is sent again.
 */
export const hangUp = (app: FastifyInstance) => {
  const lines = new Set<Socket>()
  app.server.on('connection', (line) => {
    lines.add(line)
    line.once('close', () => lines.delete(line))
  })
  app.addHook('preClose', async () => {
    for (const line of lines) if (line.bytesRead === 0) line.destroy()
    setTimeout(() => app.server.closeAllConnections(), graceMs).unref()
  })
}
