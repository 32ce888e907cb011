/** `full`: at the size a province has, which takes its time. */
export type Measure = (
  say: (line: string) => void,
  how: { full: boolean },
) => Promise<{ figure: string; within: boolean }>
