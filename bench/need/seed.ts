import { defaultNeedClocks } from '@kefutong/contract/rules/pack'
import type pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { cityId, goodForm, uscc } from '../../test/world/form'
import { people, places } from '../filing/seed'

export type Seeded = Awaited<ReturnType<typeof seed>>

const region = '370303'

const enterprises = async (pool: pg.Pool) => {
  const ids = Array.from({ length: 2000 }, () => uuidv7())
  const codes = ids.map((_, at) => uscc(`8NB${String(at).padStart(4, '0')}`))
  await pool.query(
    `insert into enterprise (city_id, id, uscc, name, region_code)
     select $1, id, code, '淄博第' || n || '材料有限公司', (array['370303', '370305', '370321'])[1 + n % 3]
     from unnest($2::uuid[], $3::text[]) with ordinality t(id, code, n)`,
    [cityId, ids, codes],
  )
  return ids
}

/** An expert whose filing is in force: who may read what is open to 备案专家. */
const filedExpert = async (pool: pg.Pool, enterpriseId: string) => {
  const expert = await people(pool, 1, 'expert', null)
  const [institutionId, filingId, form] = [uuidv7(), uuidv7(), goodForm()]
  await pool.query('insert into institution (city_id, id, name) values ($1, $2, $3)', [
    ...[cityId, institutionId, form.expert.institution],
  ])
  await pool.query(
    `insert into filing (city_id, id, version, state, expert_id, institution_id, enterprise_id, region_code, chains, expert_name,
       institution_name, enterprise_name, post, term_start, term_end, form, case_number, number, pack_revision, in_force_at, created_at, updated_at)
     values ($1, $2, 7, 'in-force', $3, $4, $5, $6, '{alumina}', '秦望舒', $7, '淄博第一材料有限公司', '总经理助理', current_date - 100,
       current_date + 500, $8, 'BA-2026-00001', '3703-FZ-2026-03-0001-X', 1, now(), now(), now())`,
    [
      cityId,
      filingId,
      expert.persons[0],
      institutionId,
      enterpriseId,
      region,
      form.expert.institution,
      JSON.stringify(form),
    ],
  )
  return expert
}

/** A city where needs are handled: three counties, two thousand enterprises, one commissioner, nobody's need yet. */
export const seed = async (pool: pg.Pool) => {
  await places(pool)
  const ids = await enterprises(pool)
  const [first = ''] = ids
  const commissioner = await people(pool, 1, 'commissioner', region)
  const enterprise = await people(pool, 1, 'enterprise', null, first)
  const expert = await filedExpert(pool, first)
  const tokens = {
    commissioner: commissioner.tokens[0] ?? '',
    enterprise: enterprise.tokens[0] ?? '',
    expert: expert.tokens[0] ?? '',
  }
  const fixed = [...ids, ...commissioner.persons, ...enterprise.persons, ...expert.persons]
  return { enterprises: ids, tokens, fixed }
}

/**
 * Needs from one number to another, made inside the database: two in five closed, the others on every shelf, over three
 * counties and two thousand enterprises, a minute apart into the past.
 */
export const plantNeeds = async (pool: pg.Pool, enterpriseIds: readonly string[], from: number, until: number) => {
  await pool.query(
    `insert into need (city_id, id, number, state, shelf, sentence, chains, visibility, enterprise_id, enterprise_name, region_code,
       phone, raise_hash, device_hash, raised_at, level, clock_from, clocks, verify_by, contact_by, plan_by, verified_at, updated_at)
     select $1, ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'B-' || n, k.state, k.shelf,
       '聚醚多元醇批次间羟值波动大，保温板发泡后收缩，找不到原因 ' || n, '{alumina}',
       (array['public', 'experts', 'experts', 'handlers'])[1 + (n / 7) % 4], ($2::uuid[])[1 + n % cardinality($2::uuid[])],
       '淄博第' || n % 2000 || '材料有限公司', (array['370303', '370305', '370321'])[1 + n % 3], '13800000533', '\\x00', '\\x00',
       now() - n * interval '1 minute', 'commissioner', current_date - 5, $3, current_date, current_date + 3, current_date + 10,
       case when k.state = 'raised' then null else now() end, now()
     from generate_series($4::int, $5::int) n
     cross join lateral (select (array['raised', 'verified', 'verified', 'solving', 'solving', 'settled', 'settled', 'unsolved'])[1 + n % 8] as state,
       (array['to-verify', 'pool', 'pool', 'under-way', 'under-way', 'closed', 'closed', 'closed'])[1 + n % 8] as shelf) k`,
    [cityId, enterpriseIds, JSON.stringify(defaultNeedClocks), from, until],
  )
  await pool.query('vacuum analyze need')
}
