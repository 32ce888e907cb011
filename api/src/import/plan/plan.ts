import type { ImportVerdict } from '@kefutong/contract/import'
import type { Directory } from '../../register/directory'
import type { Keeping } from '../../register/keep'
import type { Batch } from '../batch'

/** A fault of a field; the reader knows which cell that is. */
export type FieldFault = { field: string; says: string }
/** What will become of a row, and the deed itself: the trial looks at the verdict, the import also does the deed. */
export type Planned = {
  verdict: ImportVerdict
  faults?: readonly FieldFault[]
  says?: string
  act?: (batch: Batch) => void
}

export type Planning = Keeping & { directory: Directory }
export type Plan<Form> = (planning: Planning, forms: readonly Form[]) => Promise<Planned[]>

export const wrong = (...faults: FieldFault[]): Planned => ({ verdict: 'wrong', faults })
export const elsewhere = (field: string) => wrong({ field, says: '不在您管的区县，请交给市科技局导入' })

/** What the file says and the register does not say yet. An empty cell leaves what is there. */
export const news = <Columns extends object>(columns: Columns, before: object): Partial<Columns> =>
  Object.fromEntries(
    Object.entries(columns).filter(([name, value]) => {
      const empty =
        value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
      return !empty && JSON.stringify(value) !== JSON.stringify((before as Record<string, unknown>)[name])
    }),
  ) as Partial<Columns>

/** The whole row as it is from now on, told by the columns of the form. */
export const renewed = <Columns extends object>(columns: Columns, before: object, changed: Partial<Columns>) =>
  Object.fromEntries(
    Object.keys(columns).map((name) => [
      name,
      name in changed ? changed[name as keyof Columns] : (before as Record<string, unknown>)[name],
    ]),
  )

export const hasNews = (columns: object) => Object.keys(columns).length > 0
