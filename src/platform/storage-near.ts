/** Bytes. `near`: told before typing is lost. */
export type Gauge = { used: number; limit: number; near: boolean }

const most = 0.8

export const isNear = (used: number, limit: number) => limit > 0 && used > most * limit
