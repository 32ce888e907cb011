import { begin } from './background-late'

/** What goes on behind every page: what waits is sent, and what was sent makes what was read stale. */
export const beginBackground = begin
