import { shanghai } from '../calendar/dates'
import { nextSerials } from '../serial'
import type { Db, World } from '../world'

type Block = { year: number; next: number; last: number }
const blocks = new WeakMap<Db, Promise<Block>>()
const size = 50

const reserve = async (world: World, year: number): Promise<Block> => {
  const last = await world.db
    .transaction()
    .execute((db) => nextSerials(db, world.config.cityId, `service-log:${year}`, size))
  return { year, next: last - size + 1, last }
}

/**
 * The next FW number, from a block this process holds: experts all over the city file at once, and none waits for
 * another's transaction. A block that a stopped process leaves behind is a gap; only 备案编号 must have none.
 */
export const takeNumber = async (world: World): Promise<string> => {
  const { year } = shanghai(world.now())
  const held = blocks.get(world.db)
  const block = await held?.catch(() => undefined)
  if (block && block.year === year && block.next <= block.last) {
    const number = block.next
    block.next += 1
    return `FW-${year}-${String(number).padStart(6, '0')}`
  }
  // whoever comes first fetches; the others wait for the same block
  if (blocks.get(world.db) === held) blocks.set(world.db, reserve(world, year))
  await blocks.get(world.db)
  return takeNumber(world)
}
