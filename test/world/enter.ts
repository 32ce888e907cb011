import { privacyVersion, sessions } from '@kefutong/contract/session'
import type { TestWorld } from '../world'
import type { Actor } from './actor'

export const lastCode = (world: TestWorld, phone: string) =>
  /\d{6}/.exec(world.texts.findLast((text) => text.phone === phone)?.text ?? '')?.[0] ?? ''

/** Somebody logs in with their phone and the code that came by text. */
export const enterByPhone = async (world: TestWorld, phone: string): Promise<Actor> => {
  await world.guest.ask(sessions.sendCode, { phone })
  const { token, me } = await world.guest.ask(sessions.byPhone, {
    phone,
    code: lastCode(world, phone),
    audience: 'h5',
    privacy: privacyVersion,
  })
  return world.actor(me.personId, token, phone)
}
