import type { ColumnType } from 'kysely'

/** jsonb: read as what it holds, written as text. */
export type Json<T> = ColumnType<T, string, string>
export type JsonWithDefault<T> = ColumnType<T, string | undefined, string>

export type Row<T> = { city_id: string } & T
