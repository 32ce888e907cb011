import { randomUUID } from 'node:crypto'
import { type Actor, actorAt } from './actor'

/** A stranger with a device of their own, who comes through the gateway from an address of their own. */
export type Guest = Pick<Actor, 'ask' | 'tell'> & { device: string }

let strangers = 0
const nextAddress = () => {
  strangers += 1
  return `203.${1 + (strangers >> 16)}.${(strangers >> 8) & 255}.${strangers & 255}`
}

export const guestAt = (origin: string, from: { address?: string; device?: string } = {}): Guest => {
  const { ask, tell } = actorAt(origin, { 'x-forwarded-for': from.address ?? nextAddress() })('', '', '')
  return { ask, tell, device: from.device ?? randomUUID() }
}
