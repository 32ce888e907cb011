import { type Panorama, stageWords } from '@kefutong/contract/chain'
import type { Export } from '@kefutong/contract/export'
import type { Viewer } from '@kefutong/contract/role'
import { dayWords } from '@kefutong/contract/time'
import type { stream } from 'exceljs'
import { coverOf, ofOneMoment } from '../export/write'
import { directoryOf } from '../register/directory'
import { addRow, beginSheet, type CellValue, type Heading, workbookStream } from '../sheet/write'
import type { Db } from '../world'
import { definitionsOf } from './definitions'
import { listRows } from './list-rows'
import { listTables } from './list-tables'
import { type ChainAsked, panoramaOf } from './panorama'
import { type Places, placesOf } from './places'

type Book = stream.xlsx.WorkbookWriter

const sheetOf = (book: Book, name: string, headings: readonly Heading[], rows: Iterable<readonly CellValue[]>) => {
  const sheet = beginSheet(book, name, headings)
  for (const row of rows) addRow(sheet, row)
  sheet.commit()
}

const cover = (book: Book, panorama: Panorama, places: Places, told: CellValue[][]) =>
  sheetOf(
    book,
    '说明',
    [
      { title: '导出说明', width: 30 },
      { title: '', width: 96 },
    ],
    [
      ...told,
      ['数据截至', dayWords(panorama.asOf, 0)],
      ['图 1', panorama.says],
      ['图 2', places.says],
      ['口径', '每个数怎么数、不算什么，依次如下'],
      ...definitionsOf(panorama.lists).map(({ name, says }) => [name, says]),
    ],
  )

const pictures = (book: Book, { stages }: Panorama, { districts }: Places) => {
  sheetOf(
    book,
    '图1 数据',
    [
      { title: '位置' },
      { title: '环节', width: 28 },
      { title: '企业（家）' },
      { title: '专家（人）' },
      { title: '需求（项）' },
    ],
    stages.flatMap(({ stage, segments }) =>
      segments.map(({ name, enterprises, experts, needs }) => [stageWords[stage], name, enterprises, experts, needs]),
    ),
  )
  sheetOf(
    book,
    '图2 数据',
    [
      { title: '区县', width: 20 },
      { title: '在聘科技副总（人）', width: 22 },
    ],
    [
      ...districts.map(({ name, value }) => [name, value]),
      ['合计', districts.reduce((sum, { value }) => sum + value, 0)],
    ],
  )
}

/** 2图5表 of a chain as a workbook: what it is and what it counts, the numbers of both pictures, the five lists. */
export const chainBook = (db: Db, viewer: Viewer, asked: ChainAsked, about: Export, at: string) =>
  workbookStream((book, { drained }) =>
    ofOneMoment(db, async (tx) => {
      const names = await directoryOf(tx, viewer.cityId, {})
      const panorama = await panoramaOf(tx, viewer, asked)
      const places = await placesOf(tx, viewer.cityId, asked)
      cover(book, panorama, places, coverOf(about, at))
      pictures(book, panorama, places)
      for (const [n, table] of listTables.entries()) {
        const sheet = beginSheet(book, `表${n + 1} ${table.title}`, table.columns)
        for (const part of table.parts)
          for await (const page of listRows(tx, { viewer, names, asked }, table, part)) {
            for (const row of page) addRow(sheet, row)
            await drained()
          }
        sheet.commit()
      }
    }),
  )
