import { filings } from '@kefutong/contract/filing/endpoints'
import { importKinds, imports, importWords } from '@kefutong/contract/import'
import { sheetOf } from '@kefutong/contract/import/sheets'
import { people } from '@kefutong/contract/person'
import { platforms } from '@kefutong/contract/platform'
import { openWorld, regions, type TestWorld, uscc } from '../../world'
import { holds, numberOf, placesOf } from '../../world/metric'
import { download, importFile, openBook, tryFile, workbook } from '../../world/sheet'

let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
  // the city began here after the appointments that are brought along
  await world.db
    .updateTable('city')
    .set({ created_at: new Date('2026-11-01T00:00:00+08:00') })
    .execute()
})
afterAll(() => world.close())

const companies = ['企业名称', '统一社会信用代码', '区县', '产业链', '资质', '联系人', '联系电话']
const firm = (body: string, name = `淄博${body}科技有限公司`) => [
  name,
  uscc(body),
  '张店区',
  '氢能、氧化铝功能材料',
  '高新技术企业、四上企业',
  '马主任',
  '05332341234',
]
const history = (thing: string) =>
  world.db
    .selectFrom('history')
    .select(['thing_id', 'move'])
    .where('thing', '=', thing)
    .where('move', '=', 'import')
    .execute()
const enterprises = () =>
  world.db.selectFrom('enterprise').select(['id', 'name', 'uscc', 'chains', 'contact_phone']).orderBy('uscc').execute()

test('every kind has a template that opens: its headings, its choices, its notes', async () => {
  for (const kind of importKinds) {
    const { status, bytes, headers } = await download(world, world.city, `/import-templates/${kind}`)
    expect([status, headers.get('content-type')]).toEqual([200, expect.stringContaining('spreadsheetml')])
    const book = await openBook(bytes)
    const [sheet, notes, options] = book.worksheets
    const titles = ((sheet?.getRow(1).values ?? []) as unknown[])
      .slice(1)
      .map((title) => String(title).replace('*', ''))
    expect(titles).toEqual(sheetOf(kind).columns.map(({ title }) => title))
    expect(JSON.stringify(notes?.getSheetValues())).toContain('请勿填写国家秘密')
    expect(book.worksheets.every(({ state }) => state === 'visible')).toBe(true)
    if (kind !== 'enterprise') continue
    expect(sheet?.getCell('C2').dataValidation).toMatchObject({ type: 'list', formulae: ['选项!$C$2:$C$4'] })
    expect(options?.getCell('C2').value).toBe('张店区')
    // an empty template says that there is nothing in it
    expect(await tryFile(world, world.city, kind, bytes)).toMatchObject({
      status: 422,
      problem: { code: 'importEmpty' },
    })
  }
})

test('a trial writes nothing; the import brings every row, counted and told; the same file again adds nothing', async () => {
  const bytes = await workbook('enterprise', companies, [firm('1AA0001'), firm('1AA0002')])
  const before = await enterprises()
  const { reply } = await tryFile(world, world.city, 'enterprise', bytes)
  expect(reply).toMatchObject({
    state: 'ready',
    kindName: '企业',
    counts: { new: 2, change: 0, same: 0, wrong: 0 },
    wrong: [],
  })
  expect(reply.moves.map(({ move }) => move)).toEqual(['confirm', 'drop'])
  expect(await enterprises()).toEqual(before)

  const done = await world.city.ask(imports.move, { id: reply.id, version: 1, move: 'confirm' })
  expect(done).toMatchObject({ state: 'done', version: 2, moves: [] })
  const after = await enterprises()
  expect(after).toHaveLength(before.length + 2)
  expect(after).toContainEqual(
    expect.objectContaining({ uscc: uscc('1AA0001'), chains: ['hydrogen', 'alumina'], contact_phone: '0533-2341234' }),
  )
  expect(await history('enterprise')).toHaveLength(2)
  expect(await numberOf(world.city, 'enterprises.on-chain.above-scale', { chain: 'hydrogen' })).toBe(2)
  await holds(world)

  const again = await tryFile(world, world.city, 'enterprise', bytes)
  expect(again.reply.counts).toEqual({ new: 0, change: 0, same: 2, wrong: 0 })
  await world.city.ask(imports.move, { id: again.reply.id, version: 1, move: 'confirm' })
  expect(await enterprises()).toEqual(after)
  expect(await world.city.tell(imports.move, { id: reply.id, version: 2, move: 'confirm' })).toMatchObject({
    status: 409,
  })
  await holds(world)
})

test('a file that says more brings the register up to date, and an empty cell takes nothing away', async () => {
  await importFile(world, world.city, 'enterprise', await workbook('enterprise', companies, [firm('1AB0001')]))
  const changed = await workbook('enterprise', companies, [['改名后的公司', uscc('1AB0001'), '临淄区', '', '', '', '']])
  expect(await importFile(world, world.city, 'enterprise', changed)).toMatchObject({ counts: { new: 0, change: 1 } })
  expect((await enterprises()).find((one) => one.uscc === uscc('1AB0001'))).toMatchObject({
    ...{ name: '改名后的公司', chains: ['hydrogen', 'alumina'], contact_phone: '0533-2341234' },
  })
  expect(await placesOf(world.city, 'enterprises.on-chain.above-scale')).toMatchObject({ 临淄区: 1 })
  await holds(world)
})

test('one wrong row, and nothing at all is brought in; the copy says which cell and why', async () => {
  const before = await enterprises()
  const rows = [
    firm('1AC0001'),
    ['没有区县的', '91370303MA1AC00020', '天桥区', '', '', '', ''],
    firm('1AC0001', '同一家又来一次'),
  ]
  const { reply } = await tryFile(world, world.city, 'enterprise', await workbook('enterprise', companies, rows))
  expect(reply).toMatchObject({ state: 'faulty', counts: { new: 1, wrong: 2 } })
  expect(reply.wrong).toEqual([
    {
      row: 3,
      says: expect.stringMatching(
        /^请修改。C3 区县：“天桥区”不在选项里，请从本市的区县里选；B3 统一社会信用代码：第 18 位校验位不对，请核对$/,
      ),
    },
    { row: 4, says: '请修改。第 4 行 和第 2 行是同一条，请留一行' },
  ])
  expect(await world.city.tell(imports.move, { id: reply.id, version: 1, move: 'confirm' })).toMatchObject({
    status: 409,
    problem: { code: 'moveNotPossible' },
  })
  expect(await enterprises()).toEqual(before)

  const { bytes } = await download(world, world.city, `/imports/${reply.id}/copy`)
  const sheet = (await openBook(bytes)).getWorksheet('企业')
  expect(sheet?.getCell('H1').value).toBe('结果')
  expect([2, 3, 4].map((row) => String(sheet?.getCell(`H${row}`).value).slice(0, 4))).toEqual([
    '可以导入',
    '请修改。',
    '请修改。',
  ])
  expect(sheet?.getCell('C3').fill).toMatchObject({ fgColor: { argb: 'FFFDEBEB' } })
  expect(sheet?.getCell('A3').fill).toBeUndefined()
  // put right where it says so, the copy itself can be imported
  if (sheet) {
    sheet.getCell('B3').value = uscc('1AC0002')
    sheet.getCell('C3').value = '桓台县'
    sheet.getCell('B4').value = uscc('1AC0003')
  }
  const mended = new Uint8Array(await (sheet as NonNullable<typeof sheet>).workbook.xlsx.writeBuffer())
  expect(await importFile(world, world.city, 'enterprise', mended)).toMatchObject({ counts: { new: 3 } })
})

test('what has changed since the trial is found when it is confirmed', async () => {
  const bytes = await workbook(
    'platform',
    ['平台名称', '类型', '级别', '区县', '依托企业', '认定日期'],
    [['中试平台', '中试基地', '市级', '张店区', uscc('1AD0001'), '2025-01-01']],
  )
  expect((await tryFile(world, world.city, 'platform', bytes)).reply.wrong[0]?.says).toContain(
    'E2 依托企业：企业名录里没有这家企业',
  )
  await importFile(world, world.city, 'enterprise', await workbook('enterprise', companies, [firm('1AD0001')]))
  const { reply } = await tryFile(world, world.city, 'platform', bytes)
  expect(reply.counts).toMatchObject({ new: 1 })
  await world.db
    .updateTable('enterprise')
    .set({ uscc: uscc('1AD0009') })
    .where('uscc', '=', uscc('1AD0001'))
    .execute()
  expect(await world.city.tell(imports.move, { id: reply.id, version: 1, move: 'confirm' })).toMatchObject({
    status: 409,
    problem: { code: 'importStale' },
  })
  expect((await world.city.ask(platforms.list, { q: '中试平台' })).items).toEqual([])
})

test('a whole city is brought along in order: institutions, experts, platforms, results, projects and past filings', async () => {
  await importFile(
    world,
    world.city,
    'enterprise',
    await workbook('enterprise', companies, [firm('1AE0001', '淄博云帆氢能有限公司')]),
  )
  await importFile(
    world,
    world.city,
    'institution',
    await workbook(
      'institution',
      ['单位名称', '类型'],
      [
        ['稷下理工大学', '理工类高校'],
        ['江淮材料研究院', '科研院所'],
      ],
    ),
  )
  const experts = ['姓名', '手机号', '学位', '职称', '工作单位', '研究方向', '关键词', '产业链']
  const expert = ['宋致远', 13711110001, '博士', '正高级', '稷下理工大学', '储氢材料', '储氢、合金', '氢能']
  await importFile(world, world.city, 'expert', await workbook('expert', experts, [expert]))
  const platform = await workbook(
    'platform',
    ['平台名称', '类型', '级别', '区县', '产业链', '依托企业', '认定日期'],
    [['储氢材料实验室', '重点实验室', '省级', '临淄区', '氢能', '淄博云帆氢能有限公司', new Date('2024-05-06')]],
  )
  await importFile(world, world.city, 'platform', platform)
  await importFile(
    world,
    world.city,
    'result',
    await workbook(
      'result',
      ['成果名称', '完成单位', '转化方式', '金额（万元）', '承接企业'],
      [['四型瓶内胆焊接', '稷下理工大学', '转让', 86.5, uscc('1AE0001')]],
    ),
  )
  await importFile(
    world,
    world.city,
    'project',
    await workbook(
      'project',
      ['项目名称', '级别', '承担企业', '开始日期', '结束日期', '经费（万元）'],
      [['储氢瓶试制', '市级', uscc('1AE0001'), '2025-01-01', '2026-12-31', '510']],
    ),
  )

  const past = [
    '专家姓名',
    '专家手机号',
    '企业名称',
    '统一社会信用代码',
    '拟任职务',
    '聘期开始日',
    '聘期结束日',
    '年计划服务天数',
    '生效日期',
    '原备案编号',
  ]
  const term = (start: string, end: string, effective: string) => [
    '宋致远',
    '13711110001',
    '淄博云帆氢能有限公司',
    uscc('1AE0001'),
    '总经理助理',
    start,
    end,
    60,
    effective,
    '淄科函 12 号',
  ]
  const filed = await workbook('filing', past, [
    term('2025-01-06', '2025-12-31', '2025-01-06'),
    term('2026-01-06', '2027-12-31', '2026-01-06'),
  ])
  expect(await importFile(world, world.city, 'filing', filed)).toMatchObject({ counts: { new: 2 } })
  expect((await tryFile(world, world.city, 'filing', filed)).reply.counts).toMatchObject({ same: 2, new: 0 })
  const rows = await world.db
    .selectFrom('filing')
    .select(['state', 'number', 'expert_name'])
    .orderBy('term_start')
    .execute()
  expect(rows.map(({ state, number }) => [state, number?.slice(0, 12)])).toEqual([
    ['expired', '3703-FZ-2025'],
    ['in-force', '3703-FZ-2026'],
  ])
  expect(await numberOf(world.city, 'appointments.total')).toBe(2)
  expect(await numberOf(world.city, 'experts.in-force')).toBe(1)
  expect(await numberOf(world.city, 'institutions.total')).toBe(1)
  expect(await numberOf(world.city, 'platforms', { region: regions.linzi })).toBe(1)
  await holds(world)
  expect((await world.city.ask(people.experts, { q: '宋致远' })).items).toMatchObject([
    { institutionName: '稷下理工大学', inForce: 1 },
  ])

  const { id } = await world.db
    .selectFrom('filing')
    .select('id')
    .where('state', '=', 'in-force')
    .executeTakeFirstOrThrow()
  const read = await world.city.ask(filings.read, { id })
  expect(read).toMatchObject({
    expertName: '宋致远',
    termEnd: '2027-12-31',
    judgement: { ok: true },
    remarks: [{ says: '原备案编号 淄科函 12 号' }],
  })
  expect(read.timeline.map(({ step, status, at }) => [step, status, at])).toEqual([
    ['take-effect', 'done', '2026-01-06'],
  ])

  // nothing that began after the city did comes in without its notice
  const recent = await workbook('filing', past, [term('2028-01-06', '2029-12-31', '2026-11-10')])
  expect((await tryFile(world, world.city, 'filing', recent)).reply.wrong[0]?.says).toContain('之后的请在线备案')
  const overlap = await workbook('filing', past, [term('2026-06-01', '2027-05-31', '2026-06-01')])
  expect((await tryFile(world, world.city, 'filing', overlap)).reply.wrong[0]?.says).toContain('聘期重叠')
})

test('an expert who is there keeps their own words, and a phone of somebody else is not taken', async () => {
  const experts = ['姓名', '手机号', '学位', '职称', '工作单位', '研究方向', '关键词', '产业链']
  const row = (name: string, phone: string) => [
    name,
    phone,
    '博士',
    '正高级',
    '江淮材料研究院',
    '别的方向',
    '别的',
    '氢能',
  ]
  const { reply } = await tryFile(
    world,
    world.city,
    'expert',
    await workbook('expert', experts, [row('马主任二', world.enterprise.phone), row('宋致远', '13711110001')]),
  )
  expect(reply.wrong).toEqual([{ row: 2, says: expect.stringContaining('登记的是另一个姓名') }])
  expect(reply.counts).toMatchObject({ same: 1, wrong: 1 })
})

test('a county brings its own district and no other, and only what is for counties', async () => {
  const { reply } = await tryFile(
    world,
    world.neighbour,
    'enterprise',
    await workbook('enterprise', companies, [firm('1AF0001')]),
  )
  expect(reply.wrong[0]?.says).toContain('不在您管的区县')
  expect((await world.neighbour.ask(imports.kinds, {})).items.map(({ kind }) => kind)).toEqual(
    importKinds.filter((kind) => importWords[kind].by.includes('county')),
  )
  expect((await tryFile(world, world.neighbour, 'expert', await workbook('expert', ['姓名'], []))).status).toBe(403)
  expect((await tryFile(world, world.expert, 'enterprise', await workbook('enterprise', companies, []))).status).toBe(
    403,
  )
  // what one person tried is nobody else's business
  const other = await world.seat('同事', 'city')
  const mine = await tryFile(
    world,
    world.city,
    'enterprise',
    await workbook('enterprise', companies, [firm('1AF0002')]),
  )
  expect(await other.tell(imports.move, { id: mine.reply.id, version: 1, move: 'confirm' })).toMatchObject({
    status: 404,
  })
  expect((await download(world, other, `/imports/${mine.reply.id}/copy`)).status).toBe(404)
})

test('a file nobody confirmed is over after a day, and is gone', async () => {
  const { reply } = await tryFile(
    world,
    world.city,
    'enterprise',
    await workbook('enterprise', companies, [firm('1AG0001')]),
  )
  const { storage_key } = await world.db
    .selectFrom('import')
    .select('storage_key')
    .where('id', '=', reply.id)
    .executeTakeFirstOrThrow()
  await expect(world.world.files.get(storage_key)).resolves.toBeDefined()
  world.at('2026-11-13T10:00:01+08:00')
  await world.db
    .updateTable('session')
    .set({ seen_at: world.now(), expires_at: new Date('2026-11-14T00:00:00Z') })
    .execute()
  await world.runClock()
  expect((await world.city.ask(imports.list, {})).items[0]).toMatchObject({ id: reply.id, state: 'dropped' })
  expect(await world.city.tell(imports.move, { id: reply.id, version: 2, move: 'confirm' })).toMatchObject({
    problem: { code: 'importOver' },
  })
  await expect(world.world.files.get(storage_key)).rejects.toThrow()
})
