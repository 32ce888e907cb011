type Options = { seed: number; flags: ReadonlyMap<string, number>; say: (line: string) => void }
export type Prove = (options: Options) => Promise<{ tried: number; failed: number }>
