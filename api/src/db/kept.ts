import type { Compilable, CompiledQuery } from 'kysely'
import type { Db, Tx } from '../world'

type Slot<Values> = { name: keyof Values } | { value: unknown }

/** Stands where a value will be while the statement is put together. */
class Mark {
  constructor(readonly name: string) {}
}

const marks = <Values extends object>() =>
  new Proxy({} as Values, {
    get: (_, name) => (typeof name === 'string' ? new Mark(name) : undefined),
    ownKeys: () => {
      throw new Error('take each value by its name')
    },
  })

/**
 * A statement that every request says: built and compiled at its first use, then said again with other values. `build`
 * may only pass its values on to the query; it sees none of them. A list of values or a piece of SQL is no value.
 */
export const kept = <Values extends object, Row>(build: (db: Db | Tx, values: Values) => Compilable<Row>) => {
  let known: { query: CompiledQuery<Row>; slots: Array<Slot<Values>> } | undefined
  const learn = (db: Db | Tx) => {
    const query = build(db, marks<Values>()).compile()
    const slots = query.parameters.map(
      (value): Slot<Values> => (value instanceof Mark ? { name: value.name as keyof Values } : { value }),
    )
    known = { query, slots }
    return known
  }
  return async (db: Db | Tx, values: Values): Promise<Row[]> => {
    const { query, slots } = known ?? learn(db)
    const parameters = slots.map((slot) => ('name' in slot ? values[slot.name] : slot.value))
    return (await db.executeQuery<Row>({ ...query, parameters })).rows
  }
}

/** The row that must be there. */
export const only = <Row>([row]: readonly Row[]): Row => {
  if (row === undefined) throw new Error('a row that must be there is not')
  return row
}
