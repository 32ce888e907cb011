/** The server's side of the conversation with whoever measures it. */
export type Asked = { ask: 'cpu' } | { ask: 'capture' } | { ask: 'captured' } | { ask: 'replay'; scripts: unknown }

export const answerMeter = (others: (asked: Asked) => unknown, port: number) => {
  process.on('message', (asked: Asked) => {
    if (asked.ask !== 'cpu') return process.send?.({ told: others(asked) ?? null })
    const { user, system } = process.cpuUsage()
    return process.send?.({ told: user + system })
  })
  process.on('disconnect', () => process.exit(0))
  process.send?.({ told: port })
}
