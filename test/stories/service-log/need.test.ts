import { serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { uuidv7 } from 'uuidv7'
import { filingIn, openWorld, type TestWorld } from '../../world'
import { wake } from '../../world/journey'
import { needIn } from '../../world/need'
import { file, goodLogs, moveLog } from '../../world/service-log'

let world: TestWorld
let filingId: string
beforeAll(async () => {
  world = await openWorld()
  filingId = (await filingIn(world, 'in-force')).id
  await wake(world, '2027-01-20T09:00:00+08:00')
})
afterAll(() => world.close())

/** A need of the enterprise, dispatched to this expert, or to another. */
const needOf = async (expert: TestWorld['expert']) => {
  const cast = {
    name: '淄博砺石铝功能材料有限公司',
    orgId: world.orgs.enterprise,
    owner: world.enterprise,
    expert,
    commissioner: world.county,
    county: world.county,
    city: world.city,
  }
  return (await needIn(world, 'solving', cast)).id
}

test('a problem answers the need that this enterprise brought to this expert, and no other', async () => {
  const needId = await needOf(world.expert)
  const log = await file(world.expert, filingId, { ...goodLogs.problem, needId })
  expect(log.form).toMatchObject({ needId })

  const says = { faults: [{ field: 'form.needId', says: '没有找到这家企业派给您的这条需求，请重选' }] }
  const form = { ...goodLogs.problem, needId: uuidv7() }
  const filed = await world.expert.tell(serviceLogs.file, { id: uuidv7(), filingId, form })
  expect(filed).toMatchObject({ status: 400, problem: says })
  await expect(moveLog(world.expert, log.id, 'amend', { form })).rejects.toThrow()
  expect(await world.expert.ask(serviceLogs.read, { id: log.id })).toMatchObject({ edition: 1 })
})
