import type { Decisions } from './use-decisions'
import type { Queue } from './use-queue'

export type DeskProps = { queue: Queue; decisions: Decisions }

/** A desk is a browser: the mini-program carries none of it. */
export const Desk = (_props: DeskProps) => null
