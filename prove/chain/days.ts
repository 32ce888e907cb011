import { sql } from 'kysely'
import { type Deed, one, type Tamper, type Town } from './town'

const deed = (what: string, day: string, ...statements: string[]): Deed => ({
  what: `${what} of ${day}`,
  change: async (db) => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
  named: ({ says }) => says.includes(day),
})

const column: Tamper = ({ days }, draw) => {
  const { day } = one(days, draw)
  const byte = draw(31)
  const how = one(
    [
      `root = set_byte(root, ${byte}, get_byte(root, ${byte}) # ${1 << draw(7)})`,
      'first_seq = first_seq + 1',
      'last_seq = last_seq - 1',
      'last_seq = last_seq + 1',
      `signature = overlay(signature placing 'g' from ${byte + 1} for 1)`,
      `signer = 'sm2:04' || repeat('a', 128)`,
    ],
    draw,
  )
  return deed(how, day, `update ledger_day set ${how} where day = '${day}'`)
}

const remove: Tamper = ({ days }, draw) => {
  const { day } = one(days, draw)
  return deed('the root', day, `delete from ledger_day where day = '${day}'`)
}

const add: Tamper = ({ days }, draw) => {
  const { day } = one(days, draw)
  const other = `${Number(day.slice(0, 4)) + one([-1, 1], draw)}${day.slice(4)}`
  return deed(
    `a root of ${day} as one`,
    other,
    `insert into ledger_day select city_id, '${other}', first_seq, last_seq, root, signer, signature from ledger_day where day = '${day}'`,
  )
}

const pair = ({ days }: Town, draw: Parameters<Tamper>[1]) => {
  const a = draw(days.length - 2)
  return [days[a]?.day ?? '', days[a + 1]?.day ?? ''] as const
}

const swap: Tamper = (town, draw) => {
  const [a, b] = pair(town, draw)
  const columns = one(['root', 'signature', 'root, signature', 'first_seq, last_seq, root, signature'], draw)
  return deed(
    `${columns}, those of ${b} and`,
    a,
    `update ledger_day x set (${columns}) = (select ${columns} from ledger_day y where y.day = case when x.day = '${a}' then '${b}'::date else '${a}'::date end)
     where day in ('${a}', '${b}')`,
  )
}

export const dayTampers: Record<string, Tamper> = { column, remove, add, swap }
