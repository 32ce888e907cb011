import { type FigureId, figures } from '@kefutong/contract/figure'
import { filingIn, openWorld, type TestWorld } from '../../world'
import { wake } from '../../world/journey'
import { file, goodLogs, moveLog } from '../../world/service-log'

let world: TestWorld
let filingId: string
beforeAll(async () => {
  world = await openWorld()
  filingId = (await filingIn(world, 'in-force')).id
  await wake(world, '2027-01-20T09:00:00+08:00')
})
afterAll(() => world.close())

/** The figure, which is also as many rows as lie behind it. */
const figure = async (id: FigureId) => {
  const { items } = await world.city.ask(figures.list, {})
  const rows = await world.city.ask(figures.rows, { figure: id })
  const value = items.find((item) => item.id === id)?.value
  expect(rows.items).toHaveLength(value ?? -1)
  return { value, rows: rows.items }
}

test('a record is in the city’s figures once the enterprise has confirmed it, as what was confirmed', async () => {
  const { id, number } = await file(world.expert, filingId, goodLogs.transfer)
  expect(await figure('transfers.total')).toMatchObject({ value: 0 })
  await moveLog(world.enterprise, id, 'confirm')
  const counted = {
    value: 1,
    rows: [{ id, number, title: '淄博砺石铝功能材料有限公司', line: '秦望舒，许可，2027 年 1 月 15 日' }],
  }
  expect(await figure('transfers.total')).toEqual(counted)

  await moveLog(world.expert, id, 'correct', { form: goodLogs.problem, reason: '其实是解决了难题' })
  expect(await figure('transfers.total')).toEqual(counted)
  expect(await figure('problems.total')).toMatchObject({ value: 0 })
  await moveLog(world.enterprise, id, 'confirm')
  expect(await figure('transfers.total')).toMatchObject({ value: 0 })
  expect(await figure('problems.total')).toMatchObject({ value: 1 })
})

test('nothing that only the parties may read stands in the public rows', async () => {
  const { rows } = await figure('problems.total')
  expect(JSON.stringify(rows)).not.toContain('龟裂')
})
