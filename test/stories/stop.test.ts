import { once } from 'node:events'
import { connect } from 'node:net'
import { openWorld } from '../world'

const within = (promise: Promise<unknown>, ms: number) =>
  Promise.race([
    promise.then(() => 'stopped'),
    new Promise((resolve) => setTimeout(() => resolve('still waiting'), ms).unref()),
  ])

const lineTo = async (origin: string) => {
  const line = connect({ host: '127.0.0.1', port: Number(new URL(origin).port) })
  line.on('error', () => {})
  await once(line, 'connect')
  return line
}

test('a line opened ahead, on which nobody has spoken yet, does not hold up a stop', async () => {
  const world = await openWorld()
  const line = await lineTo(world.origin)
  expect((await fetch(`${world.origin}/healthz`)).status).toBe(200)
  const cut = once(line, 'close')
  expect(await within(world.close(), 20_000)).toBe('stopped')
  await cut
})

test('whoever stops in the middle of a question does not hold up a stop for long', async () => {
  const world = await openWorld()
  const line = await lineTo(world.origin)
  line.write('POST /api/sessions/code HTTP/1.1\r\nhost: kefutong.test\r\ncontent-type: application/json\r\n')
  expect((await fetch(`${world.origin}/healthz`)).status).toBe(200)
  const cut = once(line, 'close')
  expect(await within(world.close(), 30_000)).toBe('stopped')
  await cut
})
