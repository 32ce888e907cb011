import type { ReactNode } from 'react'
import { Box } from './box'
import { Checkbox } from './checkbox'
import { Press } from './press'
import { toggled } from './toggled'

export type Column<Item> = {
  key: string
  title: string
  cell: (item: Item) => ReactNode
  right?: boolean
  width?: number
}

export type TableProps<Item> = {
  caption: string
  columns: readonly Column<Item>[]
  rows: readonly Item[]
  keyOf: (row: Item) => string
  /** Rows of 40 instead of 58. */
  tight?: boolean
  onOpen?: (row: Item) => void
  /** The row the keyboard stands on; it has the ring. */
  current?: string
  /** A box before each row, and one in the head for all. */
  picked?: ReadonlySet<string>
  onPick?: (keys: Set<string>) => void
  nameOf?: (row: Item) => string
}

/** Tables belong to the desk; on a phone the same rows stand in one line each. */
export const Table = <Item,>({ columns, rows, keyOf, onOpen, picked, onPick, nameOf }: TableProps<Item>) => (
  <Box className='mini-table'>
    {rows.map((row) => {
      const key = keyOf(row)
      return (
        <Box className='tr' key={key}>
          {picked && onPick && (
            <Checkbox checked={picked.has(key)} label={nameOf?.(row)} onChange={() => onPick(toggled(picked, key))} />
          )}
          {columns.map((column) => (
            <Press className='td' key={column.key} onClick={onOpen && (() => onOpen(row))}>
              {column.cell(row)}
            </Press>
          ))}
        </Box>
      )
    })}
  </Box>
)
