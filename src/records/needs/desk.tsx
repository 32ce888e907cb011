import type { Shelf } from './use-shelf'

export type DeskProps = { title: string; shelf: Shelf }

/** A desk is a browser: the mini-program carries none of it. */
export const Desk = (_props: DeskProps) => null
