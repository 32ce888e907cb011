import { filingLifecycle, filingMoves, filingStates } from '@kefutong/contract/filing/lifecycle'
import { problems } from '@kefutong/contract/problem'
import { roles } from '@kefutong/contract/role'
import { serviceLogKinds } from '@kefutong/contract/service-log/form'
import { serviceLogLifecycle, serviceLogMoves, serviceLogStates } from '@kefutong/contract/service-log/lifecycle'
import { sql } from 'kysely'
import { staleDocuments } from '../scripts/docs'
import { openWorld, type TestWorld } from './world'

let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** The words a column's check allows, as the database itself gives them back. */
const allowed = async (table: string, column: string) => {
  const { rows } = await sql<{ rule: string }>`
    select pg_get_constraintdef(c.oid) as rule
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and c.conkey = array[a.attnum]
    where c.conrelid = ${table}::regclass and a.attname = ${column} and c.contype = 'c'`.execute(world.db)
  return rows.flatMap(({ rule }) => [...rule.matchAll(/'([^']+)'::text/g)].map((found) => found[1] as string)).sort()
}

const lives = [
  { table: 'filing', life: filingLifecycle, states: filingStates, moves: filingMoves },
  { table: 'service_log', life: serviceLogLifecycle, states: serviceLogStates, moves: serviceLogMoves },
]

test.each(lives)('the states of a $table are the same in the lifecycle and in the database', async (one) => {
  expect(await allowed(one.table, 'state')).toEqual([...one.states].sort())
  expect(Object.keys(one.life.states).sort()).toEqual([...one.states].sort())
  expect(Object.keys(one.life.moves).sort()).toEqual([...one.moves].sort())
})

test.each(lives)('every state of a $table is reached and every move leads somewhere', ({ life, states, moves }) => {
  const reached = new Set<string>([life.initial, ...life.arrows.map(({ to }) => to)])
  expect([...reached].sort()).toEqual([...states].sort())
  expect([...new Set<string>(life.arrows.map(({ move }) => move))].sort()).toEqual([...moves].sort())
})

test('the kinds of a service log are the same in the contract and in the database', async () => {
  expect(await allowed('service_log', 'kind')).toEqual([...serviceLogKinds].sort())
})

test('the roles are the same in the contract and in the database, but for the guest, who holds no post', async () => {
  expect(await allowed('membership', 'role')).toEqual(roles.filter((role) => role !== 'guest').sort())
})

test('the generated documents say what the contract says', () => {
  expect(staleDocuments().map(([name]) => name)).toEqual([])
})

test.each(Object.entries(problems))(
  'the problem %s is told in a short, calm sentence with a next step',
  (_code, { text, next, status }) => {
    expect([...text].length).toBeLessThanOrEqual(30)
    expect(text + next).not.toMatch(/[!！]|系统异常|非法/)
    expect(next.length).toBeGreaterThan(4)
    expect(status).toBeGreaterThanOrEqual(400)
  },
)

test('every key of every table begins with the city', async () => {
  const { rows } = await sql<{ name: string; first: string }>`
    select c.relname as name, a.attname as first
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where n.nspname = 'public' and i.indisunique and c.relname <> 'migration'`.execute(world.db)
  expect(rows.length).toBeGreaterThan(20)
  expect(rows.filter(({ first }) => first !== 'city_id')).toEqual([])
})
