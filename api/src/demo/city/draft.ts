import { today } from '../../calendar/dates'
import type { Count } from '../../metric/counts'
import type { Random } from './random'

type Row = Record<string, unknown>

/** The rows of a city in the making. Ids come from the seed and from the moment, so that they sort as they happened. */
export const draftOf = (cityId: string, random: Random) => {
  const rows = { person: [] as Row[], membership: [] as Row[], history: [] as Row[], tally_fresh: [] as Row[] }

  const idAt = (at: Date) => {
    const time = at.getTime().toString(16).padStart(12, '0')
    const rest = [...random.bytes(10)]
    rest[0] = 0x70 | ((rest[0] ?? 0) & 0x0f)
    rest[2] = 0x80 | ((rest[2] ?? 0) & 0x3f)
    const hex = time + rest.map((byte) => byte.toString(16).padStart(2, '0')).join('')
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  }

  const count = (day: string, counts: readonly Count[]) => {
    for (const { metric, thing, region, chain, institution, slice, amount } of counts)
      rows.tally_fresh.push({
        ...{ city_id: cityId, id: idAt(new Date(`${day}T04:00:00Z`)), metric, thing_id: thing },
        ...{ region_code: region, chain, institution, slice, day, amount },
      })
  }

  type Deed = { thing: string; id: string; move: string; from?: string; to?: string; version?: number; reason?: string }
  type Doer = { personId?: string; role: string; orgId?: string | undefined; regionCode?: string | undefined }
  const record = (
    at: Date,
    by: Doer,
    { thing, id, move, from, to, version, reason }: Deed,
    counts: readonly Count[] = [],
  ) => {
    rows.history.push({
      ...{ city_id: cityId, id: idAt(at), thing, thing_id: id, move, from_state: from ?? null, to_state: to ?? null },
      ...{ version: version ?? null, person_id: by.personId ?? null, role: by.role },
      ...{ org: by.orgId ?? by.regionCode ?? null, reason: reason ?? null, request_id: 'seed', at: at.toISOString() },
    })
    count(today(at), counts)
  }

  let phones = 0
  const seat = (name: string, role: string, at: Date, place: { orgId?: string; regionCode?: string } = {}) => {
    const [personId, membershipId] = [idAt(at), idAt(at)]
    phones += 1
    const phone = `13800${100_000 + phones}`
    rows.person.push({ city_id: cityId, id: personId, name, phone, openid: null, created_at: at.toISOString() })
    rows.membership.push({
      ...{ city_id: cityId, id: membershipId, person_id: personId, role, org_id: place.orgId ?? null },
      ...{ region_code: place.regionCode ?? null, since: at.toISOString(), until: null },
    })
    return { personId, membershipId, name, role, phone, ...place }
  }

  return { rows, idAt, count, record, seat }
}
export type Draft = ReturnType<typeof draftOf>
export type CitySeat = ReturnType<Draft['seat']>
