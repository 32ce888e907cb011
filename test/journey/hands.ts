/** What a person does with a screen, whichever of the two it is. Names and labels are the words that stand there. */
export type Hands = {
  tap: (name: string) => Promise<void>
  /** wherever these words stand: a card, a row */
  touch: (words: string) => Promise<void>
  /** a button at the foot of the sheet that came up */
  answer: (name: string) => Promise<void>
  /** puts the sheet away */
  dismiss: () => Promise<void>
  type: (label: string, value: string) => Promise<void>
  /** a day '2026-12-07' or a month '1981-11' */
  day: (label: string, value: string) => Promise<void>
  pick: (label: string, option: string) => Promise<void>
  tick: (name: string) => Promise<void>
  attach: (kind: string, file: { name: string; bytes: Uint8Array }) => Promise<void>
  sees: (text: string | RegExp) => Promise<void>
  /** what stands on the screen now and fits */
  reads: (pattern: RegExp) => Promise<string>
  /** the screen, as it stands now, does not say this */
  lacks: (text: string) => Promise<void>
  shot: (name: string) => Promise<void>
}
