import { randomBytes } from 'node:crypto'
import { zibo } from '@kefutong/contract/rules/packs/zibo'
import type pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { tokenHash } from '../../api/src/token'
import { cityId, goodForm } from '../../test/world/form'

export type Seeded = { county: string; experts: string[] }

const counties = ['370303', '370305', '370321']
const states = [
  'enterprise-review',
  'employer-review',
  'county-review',
  'county-review',
  'city-review',
  'returned',
  'withdrawn',
  'notice',
]

/** People with an open session each; gives back their tokens. */
export const people = async (
  pool: pg.Pool,
  count: number,
  role: string,
  region: string | null,
  org: string | null = null,
) => {
  const persons = Array.from({ length: count }, () => uuidv7())
  const memberships = persons.map(() => uuidv7())
  const tokens = persons.map(() => randomBytes(32).toString('base64url'))
  await pool.query(`insert into person (city_id, id, name) select $1, id, '秦望舒' from unnest($2::uuid[]) id`, [
    cityId,
    persons,
  ])
  await pool.query(
    `insert into membership (city_id, id, person_id, role, region_code, org_id, since)
     select $1, m, p, $4, $5, $6, now() from unnest($2::uuid[], $3::uuid[]) t(m, p)`,
    [cityId, memberships, persons, role, region, org],
  )
  await pool.query(
    `insert into session (city_id, token_hash, person_id, membership_id, audience, created_at, seen_at, expires_at)
     select $1, h, p, m, 'h5', now(), now(), now() + interval '8 hours' from unnest($2::bytea[], $3::uuid[], $4::uuid[]) t(h, p, m)`,
    [cityId, tokens.map(tokenHash), persons, memberships],
  )
  return { persons, tokens }
}

export const places = async (pool: pg.Pool) => {
  await pool.query(`insert into city (city_id, name, bureau) values ($1, '淄博市', '淄博市科技局')`, [cityId])
  await pool.query('insert into rule_pack (city_id, revision, pack) values ($1, 1, $2)', [cityId, JSON.stringify(zibo)])
  await pool.query(
    `insert into region (city_id, code, name, position) select $1, code, code || '区', at from unnest($2::text[]) with ordinality t(code, at)`,
    [cityId, counties],
  )
}

/** A judgement as long as a real one: ten rules, each with its article. */
const judgement = {
  ok: true,
  pack: zibo.name,
  reasons: zibo.rules.map(({ rule, article }) => ({
    rule,
    article,
    says: '聘期 2 年，应在 1 年至 3 年之间',
    verdict: 'pass',
  })),
}

const filings = async (pool: pg.Pool, count: number, experts: readonly string[]) => {
  const [enterprise, institution] = [uuidv7(), uuidv7()]
  await pool.query(`insert into institution (city_id, id, name) values ($1, $2, '江淮材料研究院')`, [
    cityId,
    institution,
  ])
  await pool.query(
    `insert into enterprise (city_id, id, uscc, name, region_code) values ($1, $2, $3, '淄博砺石铝功能材料有限公司', $4)`,
    [cityId, enterprise, goodForm().enterprise.uscc, counties[0]],
  )
  const half = experts.slice(0, Math.floor(experts.length / 2))
  await pool.query(
    `insert into filing (city_id, id, version, state, expert_id, institution_id, enterprise_id, region_code, chains, expert_name,
       institution_name, enterprise_name, post, term_start, term_end, form, case_number, route, clocks, pack_revision, judgement,
       vouched, arrived_at, promised, renews, created_at, updated_at)
     select $1, ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 3, ($2::text[])[1 + n % 8], ($3::uuid[])[1 + n % cardinality($3::uuid[])],
       $4, $5, ($6::text[])[1 + n % 3], '{alumina}', '秦望舒', '江淮材料研究院', '淄博砺石铝功能材料有限公司', '总经理助理',
       current_date + 30, current_date + 700, $7, 'BA-2026-' || lpad(n::text, 5, '0'),
       '{enterprise-review,employer-review,county-review,city-review}', $8, 1, $9,
       '{"enterprise-review": {"text": "${'0'.repeat(64)}", "by": "马主任", "at": "2026-11-12T02:00:00.000Z"}}',
       now() - n * interval '1 minute', current_date + 3, '00000000-0000-0000-0000-000000000000', now() - n * interval '2 minutes', now() - n * interval '1 minute'
     from generate_series(1, $10) n`,
    [
      cityId,
      states,
      half,
      institution,
      enterprise,
      counties,
      JSON.stringify(goodForm()),
      JSON.stringify(zibo.clocks),
      JSON.stringify(judgement),
      count,
    ],
  )
}

/** A city of this many filings, one officer of a county, and experts who may each start a draft. */
export const seed = async (pool: pg.Pool, size: { filings: number; experts: number }): Promise<Seeded> => {
  await places(pool)
  const { persons, tokens } = await people(pool, size.experts, 'expert', null)
  const county = await people(pool, 1, 'county', counties[0] ?? null)
  await filings(pool, size.filings, persons)
  await pool.query('analyze')
  return { county: county.tokens[0] ?? '', experts: tokens }
}
