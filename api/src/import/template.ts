import { type ImportKind, importMost, importWords } from '@kefutong/contract/import'
import type { CellKind, SheetColumn } from '@kefutong/contract/import/column'
import { sheetOf } from '@kefutong/contract/import/sheets'
import type { Directory } from '../register/directory'
import { lettersOf } from '../sheet/cell'
import { addRow, beginSheet, workbookBytes } from '../sheet/write'

const optionsSheet = '选项'

const choicesOf = (cell: CellKind, { regions, chains, segments }: Directory): string[] => {
  if (cell.is !== 'choice') return []
  if (cell.of === 'region') return [...regions.values()]
  if (cell.of === 'chain') return [...chains.values()]
  if (cell.of === 'segment')
    return [...segments.values()].map(({ name, chain_id }) => `${chains.get(chain_id)}/${name}`)
  return Object.values(cell.of)
}

const kindWords: Record<CellKind['is'], string> = {
  text: '文字',
  code: '文字',
  day: '日期',
  wan: '数字，万元',
  whole: '整数',
  list: '文字，用顿号隔开',
  choice: '从选项里选',
}

const noteRows = (kind: ImportKind, columns: readonly SheetColumn[]) => [
  [`从“${importWords[kind].label}”这张表的第 2 行开始填写，一行一条，一次最多 ${importMost} 行`],
  [`带 * 的必填；按${importWords[kind].key}判断是不是同一条，同一条不会重复导入`],
  ['不要改表头，不要合并单元格，不要隐藏行或工作表，不要用公式'],
  ['请勿填写国家秘密、工作秘密'],
  [],
  ['列', '必填', '格式', '说明', '例子'],
  ...columns.map(({ title, required, cell, note, example }) => [
    title,
    required ? '是' : '',
    kindWords[cell.is],
    note,
    example,
  ]),
]

/** An empty workbook to fill in: headings, choices to pick from, and a sheet that explains each column. */
export const templateFor = (kind: ImportKind, directory: Directory) =>
  workbookBytes(async (book) => {
    const { name, columns } = sheetOf(kind)
    const lists = columns.map(({ cell }) => choicesOf(cell, directory))
    const sheet = beginSheet(
      book,
      name,
      columns.map(({ title, required }) => ({ title, required: required ?? false, width: 20 })),
    )
    columns.forEach(({ cell, title }, at) => {
      const column = lettersOf(at + 1)
      // codes and days typed as text stay what was typed
      if (cell.is === 'code' || cell.is === 'text') sheet.getColumn(at + 1).numFmt = '@'
      const choices = lists[at]?.length ?? 0
      if (cell.is !== 'choice' || choices === 0) return
      const validations = (sheet as unknown as { dataValidations: { add: (at: string, rule: object) => void } })
        .dataValidations
      validations.add(`${column}2:${column}${importMost + 1}`, {
        ...{ type: 'list', allowBlank: true, formulae: [`${optionsSheet}!$${column}$2:$${column}$${choices + 1}`] },
        // several may stand in one cell: the list only helps
        ...{ showErrorMessage: !cell.many, errorTitle: title, error: '请从下拉里选' },
      })
    })
    sheet.commit()
    const notes = beginSheet(book, '填写说明', [
      { title: '填写说明', width: 24 },
      ...[8, 18, 44, 28].map((width) => ({ title: '', width })),
    ])
    for (const row of noteRows(kind, columns)) addRow(notes, row)
    notes.commit()
    const options = beginSheet(
      book,
      optionsSheet,
      columns.map(({ title }) => ({ title, width: 20 })),
    )
    const longest = Math.max(0, ...lists.map(({ length }) => length))
    for (let at = 0; at < longest; at += 1)
      addRow(
        options,
        lists.map((list) => list[at]),
      )
    options.commit()
  })
