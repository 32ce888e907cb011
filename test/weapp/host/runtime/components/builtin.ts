import type { Native } from '../element'

/** A built-in component: what it adds to a fresh node and what it does when an attribute changes. */
export type Builtin = {
  create?: (node: Native) => void
  update?: (node: Native, name: string) => void
}
