import type { Actor, TestWorld } from '../world'
import type { Holder } from './kit'

/** Somebody of the test town as the holder of a device. */
export const holderOf = async ({ db }: TestWorld, { token, personId }: Actor): Promise<Holder> => {
  const { id } = await db
    .selectFrom('membership')
    .select('id')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  return { token, personId, membershipId: id }
}
