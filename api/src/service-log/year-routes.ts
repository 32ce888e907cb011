import { Problem } from '@kefutong/contract/problem'
import type { Viewer } from '@kefutong/contract/role'
import { type YearSummary, yearFigureWords, years } from '@kefutong/contract/service-log/year'
import { paged, writeCursor } from '../cursor'
import { asDownload } from '../files/keep'
import type { On } from '../http'
import { printed } from '../pdf/print'
import type { Tx } from '../world'
import { figuresOf, yearsOf } from './year-figures'
import { drawYear } from './year-paper'
import { listPartners, partnerRow, partnersBy } from './year-partners'
import { listRecords, recordRow } from './year-rows'
import { type Subject, subjectOf } from './year-subject'

const notHere = { field: 'figure', says: '这份小结里没有这个数' }

type Reading = { db: Tx; viewer: Viewer; at: Date }

const summaryOf = async ({ db, viewer, at }: Reading, about: Subject, year: number): Promise<YearSummary> => {
  const { scope, ...subject } = about
  return {
    year,
    years: await yearsOf(db, viewer, about),
    asOf: at.toISOString(),
    subject,
    scope,
    ...(await figuresOf(db, viewer, about, year)),
  }
}

const mostOnPaper = 2_000

/** All records of the year, as many as a document holds, newest day first. */
const allRows = async ({ db, viewer }: Reading, about: Subject, year: number) => {
  const rows = await listRecords(db, viewer, about, { year, limit: mostOnPaper })
  return rows.slice(0, mostOnPaper).map((row) => recordRow(row, 'count'))
}

const bureauOf = (db: Tx, cityId: string) =>
  db.selectFrom('city').select('bureau').where('city_id', '=', cityId).executeTakeFirstOrThrow()

export const yearRoutes = (on: On) => {
  on(years.read, async (ask) => summaryOf(ask, await subjectOf(ask.db, ask.viewer, ask.input), ask.input.year))

  on(years.rows, async ({ db, viewer, input }) => {
    const about = await subjectOf(db, viewer, input)
    const words = input.figure && yearFigureWords[input.figure]
    if (input.figure && words && !words.kind) {
      if (input.figure !== partnersBy[about.kind]) throw new Problem('inputInvalid', { faults: [notHere] })
      const page = paged(await listPartners(db, viewer, about, input), input.limit, (row) =>
        writeCursor('', row.partner_id),
      )
      return { ...page, items: page.items.map(partnerRow) }
    }
    const rows = await listRecords(db, viewer, about, input)
    const page = paged(rows, input.limit, (row) => writeCursor(row.day, row.id))
    return { ...page, items: page.items.map((row) => recordRow(row, words?.measure ?? 'count')) }
  })

  on(years.pdf, async (ask) => {
    const { db, viewer, input, at, reply, record } = ask
    const about = await subjectOf(db, viewer, input)
    const summary = await summaryOf(ask, about, input.year)
    const rows = await allRows(ask, about, input.year)
    const { bureau } = await bureauOf(db, viewer.cityId)
    await record({ thing: `${about.kind}-year`, id: about.id, move: 'print' })
    const title = `${input.year} 年度小结 ${about.name}`
    asDownload(reply, { mime: 'application/pdf', name: `${title}.pdf` })
    return printed({ title, author: bureau, at }, drawYear(summary, rows, { bureau }))
  })
}
