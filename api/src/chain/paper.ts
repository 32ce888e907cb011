import { segmentWords } from '@kefutong/contract/chain'
import type { Export } from '@kefutong/contract/export'
import { asOfRule } from '@kefutong/contract/metric/metric'
import { dayWords } from '@kefutong/contract/time'
import { sql } from 'kysely'
import type { Ask } from '../http'
import { drawFooters } from '../pdf/footer'
import { drawTitle, heading, note } from '../pdf/heading'
import { nextPage, type Paper } from '../pdf/paper'
import { printed } from '../pdf/print'
import { directoryOf } from '../register/directory'
import type { CellValue } from '../sheet/write'
import { definitionsOf } from './definitions'
import { drawList, type PrintedList } from './draw-list'
import { drawPlaces } from './draw-places'
import { drawStages } from './draw-stages'
import { listRows } from './list-rows'
import { listTables } from './list-tables'
import { type ChainAsked, panoramaOf } from './panorama'
import { placesOf } from './places'

type Asking = Pick<Ask<never>, 'db' | 'viewer' | 'at'>

/** So many rows of each source are printed; a longer list is read in the workbook. */
const mostOnPaper = 500

/** Everything that is printed, read at one go: a document is drawn when the connection has been given back. */
const readChain = async ({ db, viewer }: Asking, asked: ChainAsked) => {
  await sql`set local statement_timeout = '30s'`.execute(db)
  const names = await directoryOf(db, viewer.cityId, {})
  const panorama = await panoramaOf(db, viewer, asked)
  const places = await placesOf(db, viewer.cityId, asked)
  const lists: PrintedList[] = []
  for (const table of listTables) {
    const rows: CellValue[][] = []
    for (const part of table.parts) {
      const { value } = await listRows(db, { viewer, names, asked }, table, part, mostOnPaper).next()
      rows.push(...(value ?? []))
    }
    const values = panorama.lists.find(({ id }) => id === table.id)?.parts.map((part) => part.value) ?? []
    lists.push({ table, values, rows })
  }
  return { panorama, places, lists, place: names.regions.get(asked.region ?? '') ?? '全市' }
}
type ChainRead = Awaited<ReturnType<typeof readChain>>

const drawChain =
  ({ place, panorama, places, lists }: ChainRead, about: Export, { bureau, when }: { bureau: string; when: string }) =>
  async (paper: Paper) => {
    const asOf = dayWords(panorama.asOf, 0)
    drawTitle(paper, {
      over: `${bureau}　科副通`,
      title: `${panorama.name} 2图5表`,
      lines: [{ text: `${place}；数据截至 ${asOf}；用途：${about.purpose}`, size: 9.5, tone: 'quiet' }],
      at: 1,
    })
    heading(paper, `图 1 产业链全景：${panorama.says}`)
    paper.y += 4
    drawStages(paper, panorama.stages)
    note(paper, [
      `企业：${segmentWords.enterprises}。专家：${segmentWords.experts}。需求：${segmentWords.needs}。`,
      `不算：${segmentWords.leaves}。`,
    ])
    nextPage(paper)
    heading(paper, `图 2 区域分布：${places.says}`)
    paper.y += 4
    await drawPlaces(paper, places)
    nextPage(paper)
    for (const list of lists) await drawList(paper, list)
    heading(paper, '口径')
    note(
      paper,
      definitionsOf(panorama.lists).map(({ name, says }) => `${name}：${says}。`),
    )
    const by = [`${about.askedBy}导出`, about.decidedBy && `${about.decidedBy}批准`, when].filter(Boolean).join('，')
    await drawFooters(paper, [
      `${panorama.name} 2图5表，${place}，数据截至 ${asOf}。${by}。仅限上述用途，请勿转发`,
      `口径：${asOfRule}`,
    ])
  }

/** 2图5表 of a chain on A4, lying: both pictures drawn as lines and words, then the five lists and what they count. */
export const chainPaper = async (ask: Asking, asked: ChainAsked, about: Export, when: string) => {
  const read = await readChain(ask, asked)
  const { bureau } = await ask.db
    .selectFrom('city')
    .select('bureau')
    .where('city_id', '=', ask.viewer.cityId)
    .executeTakeFirstOrThrow()
  const title = `${read.panorama.name} 2图5表 ${asked.on}`
  const paper = { title, author: bureau, at: ask.at, landscape: true as const }
  return printed(paper, drawChain(read, about, { bureau, when }))
}
