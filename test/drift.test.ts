import { exportFormats, exportLifecycle, exportLists, exportMoves, exportStates } from '@kefutong/contract/export'
import { filingLifecycle, filingMoves, filingStates } from '@kefutong/contract/filing/lifecycle'
import { helpCodeKinds } from '@kefutong/contract/help-code'
import { importKinds, importLifecycle, importMoves, importStates } from '@kefutong/contract/import'
import { matchStates } from '@kefutong/contract/match'
import { modes, visibilities } from '@kefutong/contract/need/form'
import { levels, needLifecycle, needMoves, needStates, promises, shelves } from '@kefutong/contract/need/lifecycle'
import { platformKinds, platformLevels } from '@kefutong/contract/platform'
import { problems } from '@kefutong/contract/problem'
import { projectLevels } from '@kefutong/contract/project'
import { roles } from '@kefutong/contract/role'
import { serviceLogKinds, transferWays } from '@kefutong/contract/service-log/form'
import { serviceLogLifecycle, serviceLogMoves, serviceLogStates } from '@kefutong/contract/service-log/lifecycle'
import { visitLifecycle, visitMoves, visitStates } from '@kefutong/contract/visit'
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
  ['filing', filingLifecycle, filingStates, filingMoves],
  ['service_log', serviceLogLifecycle, serviceLogStates, serviceLogMoves],
  ['need', needLifecycle, needStates, needMoves],
  ['visit', visitLifecycle, visitStates, visitMoves],
  ['import', importLifecycle, importStates, importMoves],
  ['export', exportLifecycle, exportStates, exportMoves],
] as const

test.each(lives)(
  'the states of a %s are the same in the lifecycle and in the database',
  async (table, life, states, moves) => {
    expect(await allowed(table, 'state')).toEqual([...states].sort())
    expect(Object.keys(life.states).sort()).toEqual([...states].sort())
    expect(Object.keys(life.moves).sort()).toEqual([...moves].sort())
  },
)

test.each(lives)('of a %s every state is reached and every move leads somewhere', (table, life, states, moves) => {
  // a visit may be written down at any stage, a trial begins faulty where a row is wrong; the others are reached one by one
  const begins = table === 'import' ? [life.initial, 'faulty'] : [life.initial]
  const reached = new Set<string>([...begins, ...life.arrows.map(({ to }) => to)])
  expect([...reached].sort()).toEqual([...states].sort())
  expect([...new Set(life.arrows.map(({ move }) => move as string))].sort()).toEqual([...moves].sort())
})

test.each<[string, string, readonly string[]]>([
  ['service_log', 'kind', serviceLogKinds],
  ['need', 'shelf', shelves],
  ['need', 'level', levels],
  ['need', 'visibility', visibilities],
  ['need', 'mode', modes],
  ['need', 'due_what', promises],
  ['match', 'state', matchStates],
  ['help_code', 'kind', helpCodeKinds],
  ['platform', 'kind', platformKinds],
  ['platform', 'level', platformLevels],
  ['project', 'level', projectLevels],
  ['result', 'way', transferWays],
  ['import', 'kind', importKinds],
  ['export', 'list', exportLists],
  ['export', 'format', exportFormats],
])('what %s.%s may say is the same in the contract and in the database', async (table, column, words) => {
  expect(await allowed(table, column)).toEqual([...words].sort())
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
