/** A move that the API allows this viewer, as it comes with a record. */
export type Choice<Move extends string = string> = {
  move: Move
  label: string
  weight: 'primary' | 'secondary' | 'danger' | 'clock'
  reason: boolean
}
