import type { Role, Viewer } from '@kefutong/contract/role'
import { type RawBuilder, sql } from 'kysely'
import { tokenHash } from './token'
import type { Tx, World } from './world'

const staff: ReadonlySet<Role> = new Set(['county', 'city', 'province', 'sysadmin', 'secadmin', 'auditor'])
const minute = 60_000
const day = 24 * 60 * minute

/** Staff sit at shared desks: 30 minutes idle, 8 hours in all. Others: 7 days idle, 30 days in all. */
export const idleLimit = (role: Role) => (staff.has(role) ? 30 * minute : 7 * day)
export const wholeLimit = (role: Role) => (staff.has(role) ? 8 * 60 * minute : 30 * day)

type Found = {
  person_id: string
  membership_id: string | null
  seen_at: Date
  expires_at: Date
  revoked_at: Date | null
  name: string
  role: Role | null
  org_id: string | null
  region_code: string | null
  until: Date | null
  beside: string
}

/** Text that a request needs to know next, read in the very statement that says who asks: one round less. */
export type Beside = { name: string; of: (cityId: string) => RawBuilder<string> }
const nothing: Beside = { name: 'nothing', of: () => sql`''` }

// every request asks this: written out and prepared, it is neither put together nor planned each time
const findSession = async (db: Tx, cityId: string, token: string, beside: Beside) => {
  const { rows } = await sql<Found>`/* prepared: ${sql.raw(`session-and-${beside.name}`)} */
    select ${beside.of(cityId)} as beside, s.person_id, s.membership_id, s.seen_at, s.expires_at, s.revoked_at, p.name, m.role, m.org_id, m.region_code, m.until
    from "session" s
    join person p on p.city_id = s.city_id and p.id = s.person_id
    left join membership m on m.city_id = s.city_id and m.id = s.membership_id
    where s.city_id = ${cityId} and s.token_hash = ${tokenHash(token)}`.execute(db)
  return rows[0]
}

/** Who asks. A revoked session, an ended membership or a stale token is nobody, from this very request on. */
export const viewerOf = async (
  world: World,
  db: Tx,
  header: string | undefined,
  at: Date,
  beside = nothing,
): Promise<{ viewer: Viewer; token: string | undefined; beside?: string }> => {
  const cityId = world.config.cityId
  const nobody = { viewer: { cityId, role: 'guest' as const }, token: undefined }
  const token = header?.startsWith('Bearer ') ? header.slice(7) : undefined
  if (!token) return nobody
  const found = await findSession(db, cityId, token, beside)
  if (!found || found.revoked_at || found.until || found.expires_at <= at) return nobody
  const role = found.role ?? 'guest'
  const idle = at.getTime() - found.seen_at.getTime()
  if (idle > idleLimit(role)) return nobody
  if (idle > 5 * minute) {
    await db
      .updateTable('session')
      .set({ seen_at: at })
      .where('city_id', '=', cityId)
      .where('token_hash', '=', tokenHash(token))
      .execute()
  }
  return {
    ...{ token, beside: found.beside },
    viewer: {
      cityId,
      role,
      personId: found.person_id,
      name: found.name,
      ...(found.membership_id ? { membershipId: found.membership_id } : {}),
      ...(found.org_id ? { orgId: found.org_id } : {}),
      ...(found.region_code ? { regionCode: found.region_code } : {}),
    },
  }
}
