import { exportAlone } from '@kefutong/contract/export'
import { sql } from 'kysely'
import { cityId, type TestWorld, uscc } from '../world'
import { openBook } from '../world/sheet'
import type { Hands } from './hands'

/** Hands that also carry files from the screen and to it. */
export type FileHands = Hands & {
  /** presses what brings a file, and has the file */
  brings: (name: string) => Promise<Buffer>
  /** presses what asks for a file, and gives it this one */
  gives: (name: string, file: { name: string; bytes: Uint8Array }) => Promise<void>
}

const firms = [
  { 企业名称: '淄博云帆科技有限公司', 统一社会信用代码: uscc('1JH0001'), 区县: '张店区', 产业链: '氢能' },
  { 企业名称: '淄博望岳材料有限公司', 统一社会信用代码: uscc('1JH0002'), 区县: '张店区', 产业链: '氧化铝功能材料' },
]
/** As it was typed: the last character does not fit. */
const slip = '91370303MA1JH00020'

const bytesOf = async (book: Awaited<ReturnType<typeof openBook>>) => new Uint8Array(await book.xlsx.writeBuffer())

/** The template as somebody fills it in: each value under its heading. */
const filled = async (template: Buffer) => {
  const book = await openBook(template)
  const [sheet] = book.worksheets
  const heads = ((sheet?.getRow(1).values ?? []) as unknown[]).map((head) => String(head).replace('*', ''))
  firms.forEach((firm, at) => {
    for (const [head, value] of Object.entries(firm)) {
      const wrong = at === 1 && value === firm.统一社会信用代码
      const cell = sheet?.getRow(at + 2).getCell(heads.indexOf(head))
      if (cell) cell.value = wrong ? slip : value
    }
  })
  return bytesOf(book)
}

/** The copy that came back: what it says at the end of each row, and the wrong cell put right where it is coloured. */
const mended = async (copy: Buffer) => {
  const book = await openBook(copy)
  const sheet = book.getWorksheet('企业')
  const said = [2, 3].map((row) => String(sheet?.getRow(row).getCell(sheet.columnCount).value))
  sheet?.getRow(3).eachCell((cell) => {
    if (cell.value === slip) cell.value = firms[1]?.统一社会信用代码 ?? ''
  })
  return { said, bytes: await bytesOf(book) }
}

/** From the empty template to the register, by way of a slip; the same file again brings nothing. */
export const importsFirms = async (me: FileHands, world: TestWorld) => {
  const choose = '选择文件试导入'
  const known = () => world.db.selectFrom('enterprise').select(['name', 'uscc']).orderBy('uscc').execute()
  const before = await known()
  await me.sees('下载模板')
  const template = await me.brings('下载模板')
  await me.gives(choose, { name: '企业名单.xlsx', bytes: await filled(template) })
  await me.sees('“企业名单.xlsx”有 1 行要改')
  await me.sees('第 3 行')
  await me.sees(/第 18 位校验位不对/)
  await me.lacks('确认导入')
  await me.shot('import-wrong')
  const { said, bytes } = await mended(await me.brings('下载标好结果的副本'))
  expect(said).toEqual(['可以导入，新增一条', expect.stringMatching(/^请修改。B3 .*校验位不对/)])

  await me.gives(choose, { name: '改好的名单.xlsx', bytes })
  await me.sees('“改好的名单.xlsx”可以导入')
  expect(await known()).toEqual(before)
  await me.shot('import-ready')
  await me.tap('确认导入 2 行')
  await me.sees('已导入')
  const after = await known()
  expect(after.filter((one) => !before.some(({ uscc: code }) => code === one.uscc))).toEqual(
    firms.map((firm) => ({ name: firm.企业名称, uscc: firm.统一社会信用代码 })),
  )

  await me.gives(choose, { name: '再来一次.xlsx', bytes })
  await me.sees('再来一次.xlsx')
  expect(await me.reads(/已有，不再导入\s*2 行/)).toBeTruthy()
  await me.shot('import-again')
  expect(await known()).toEqual(after)
}

const purpose = '年度工作总结'

/** Asks for a list and says what for. */
export const asksFor = async (me: Hands, list: string) => {
  await me.sees('导出一张名单')
  await me.pick('名单', list)
  await me.type('用途', purpose)
  await me.tap('提出导出')
}

/** What another reader than the writer's finds: rows of the list's sheet, and that the purpose stands in the file. */
export const opens = async (file: Buffer, list: string) => {
  const book = await openBook(file)
  const told = JSON.stringify(book.worksheets[0]?.getSheetValues())
  expect(told).toContain(purpose)
  return (book.getWorksheet(list)?.getSheetValues() ?? []).slice(1) as unknown[][]
}

/** One more row than a person may take alone. */
export const moreInstitutionsThanAlone = async (world: TestWorld) => {
  await sql`insert into institution (city_id, id, name)
    select ${cityId}, gen_random_uuid(), '单位' || n from generate_series(1, ${exportAlone + 1}) n`.execute(world.db)
  const { count } = await world.db
    .selectFrom('institution')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
