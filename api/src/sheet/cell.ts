/** One cell as it stands in the file. `formula`: it is computed, whatever it shows. */
export type Cell = {
  ref: string
  text: string
  is: 'text' | 'number' | 'date' | 'truth' | 'error'
  formula: boolean
}

export type SheetRow = { row: number; hidden: boolean; cells: ReadonlyMap<number, Cell> }
export type Sheet = { name: string; hidden: boolean; rows: readonly SheetRow[]; merged: readonly string[] }

/** 'C5' → column 3, row 5. */
export const placeOf = (ref: string) => {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(ref) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { column, row: Number(digits) }
}

/** 3 → 'C' */
export const lettersOf = (column: number): string =>
  column > 0 ? lettersOf(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26)) : ''

const oneDay = 86_400_000
/** Excel counts days from 1899-12-30, or from 1904-01-01 in files of old Macs. */
export const dayOfSerial = (serial: number, from1904: boolean) => {
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const at = new Date(epoch + Math.floor(serial) * oneDay)
  return Number.isNaN(at.getTime()) || serial < 1 || serial > 2_958_465 ? undefined : at.toISOString().slice(0, 10)
}
