import { type ImportKind, type ImportTried, imports, importWords } from '@kefutong/contract/import'
import type { ProblemReply } from '@kefutong/contract/problem'
import ExcelJS, { type Workbook, type Worksheet } from 'exceljs'
import { uuidv7 } from 'uuidv7'
import { openSheet } from '../../api/src/import/read-rows'
import type { TestWorld } from '../world'
import type { Actor } from './actor'

type Values = ReadonlyArray<string | number | boolean | Date | null | { formula: string; result?: string | number }>

/** A workbook as somebody would fill in the template of a kind: headings, then rows. `change` spoils it afterwards. */
export const workbook = async (
  kind: ImportKind,
  headings: readonly string[],
  rows: readonly Values[],
  change?: (sheet: Worksheet, book: Workbook) => void,
) => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(importWords[kind].label)
  sheet.addRow([...headings])
  for (const row of rows) sheet.addRow([...row])
  change?.(sheet, book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** Sends a file to be tried, over HTTP. */
export const tryFile = async (
  world: Pick<TestWorld, 'origin'>,
  who: Actor,
  kind: ImportKind,
  bytes: Uint8Array,
  { name = '名单.xlsx', key = uuidv7() } = {},
) => {
  const form = new FormData()
  form.append('kind', kind)
  form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name)
  const headers = { authorization: `Bearer ${who.token}`, 'idempotency-key': key }
  const response = await fetch(`${world.origin}/api/imports`, { method: 'POST', headers, body: form })
  const body = await response.json()
  return {
    status: response.status,
    reply: body as ImportTried,
    problem: body as ProblemReply,
    headers: response.headers,
  }
}

/** Tried and then brought in. */
export const importFile = async (world: Pick<TestWorld, 'origin'>, who: Actor, kind: ImportKind, bytes: Uint8Array) => {
  const { reply, status } = await tryFile(world, who, kind, bytes)
  if (status !== 200 || reply.counts.wrong > 0) throw new Error(JSON.stringify(reply))
  return who.ask(imports.move, { id: reply.id, version: reply.version, move: 'confirm' })
}

/** A file as it comes down, and what another reader finds in it. */
export const download = async (world: Pick<TestWorld, 'origin'>, who: Actor, path: string) => {
  const response = await fetch(`${world.origin}/api${path}`, { headers: { authorization: `Bearer ${who.token}` } })
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
}

/** The rows of a kind's sheet as our own reader finds them: texts by row and column. */
export const textsOf = async (bytes: Buffer, kind: ImportKind) => {
  const { rows } = await openSheet(bytes, kind)
  return rows.map(({ row, cells }) => ({ row, texts: [...cells.values()].map(({ text }) => text) }))
}

/** The same workbook by the library that did not write the reader. */
export const openBook = async (bytes: Buffer) => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as never)
  return book
}
