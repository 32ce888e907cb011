import type pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { cityId, goodForm, uscc } from '../../test/world/form'
import { people, places } from '../filing/seed'

const chains = 20
const institutions = 69
const enterprises = 2000
const filings = 2000

/** Beside the three that every bench knows: as many districts as Zibo has. */
const further = ['370302', '370304', '370306', '370322', '370323', '370391', '370392', '370393']

const ids = (count: number) => Array.from({ length: count }, () => uuidv7())

/**
 * A city of eleven districts, twenty chains, four of them in each district, 69 institutions and two thousand appointments,
 * three in four of them in force, begun over ten years. Gives back who reads, who writes, and under which appointment.
 */
export const layGround = async (pool: pg.Pool) => {
  await places(pool)
  await pool.query(
    `insert into region (city_id, code, name, position) select $1, code, code || '区', 3 + at from unnest($2::text[]) with ordinality t(code, at)`,
    [cityId, further],
  )
  await pool.query(
    `insert into chain (city_id, id, name, position) select $1, 'c' || n, '第' || n || '产业链', n from generate_series(1, $2) n`,
    [cityId, chains],
  )
  await pool.query(
    `insert into institution (city_id, id, name) select $1, id, '院所' || n from unnest($2::uuid[]) with ordinality t(id, n)`,
    [...[cityId, ids(institutions)]],
  )
  const firms = ids(enterprises)
  await pool.query(
    `insert into enterprise (city_id, id, uscc, name, region_code)
     select $1, id, code, '淄博第' || n || '材料有限公司', (select code from region where city_id = $1 and position = 1 + n % 11)
     from unnest($2::uuid[], $3::text[]) with ordinality t(id, code, n)`,
    [cityId, firms, firms.map((_, at) => uscc(`8NB${String(at).padStart(4, '0')}`))],
  )
  const experts = await people(pool, filings, 'expert', null)
  const filed = ids(filings)
  await pool.query(
    `insert into filing (city_id, id, version, state, expert_id, institution_id, enterprise_id, region_code, chains, expert_name,
       institution_name, enterprise_name, post, term_start, term_end, form, case_number, number, pack_revision, in_force_at, created_at, updated_at)
     select $1, t.id, 7, case n % 4 when 0 then 'expired' else 'in-force' end, expert, i.id, e.id, e.region_code, array['c' || (1 + (n % 11 * 2 + n / 11 % 4) % $5)],
       '秦望舒', i.name, e.name, '总经理助理', current_date - 100, current_date + 500, $6, 'BA-' || n, 'B-' || n, 1,
       now() - n * interval '36 hours', now(), now()
     from unnest($2::uuid[], $3::uuid[], $4::uuid[]) with ordinality t(id, expert, firm, n)
     join enterprise e on e.city_id = $1 and e.id = firm
     join (select id, name, row_number() over (order by id) - 1 as at from institution where city_id = $1) i on i.at = n * 13 % $7`,
    [cityId, filed, experts.persons, firms, chains, JSON.stringify(goodForm()), institutions],
  )
  const { rows } = await pool.query<{ institution_id: string }>('select institution_id from filing where id = $1', [
    filed[0],
  ])
  const officer = await people(pool, 1, 'city', null)
  const firm = await people(pool, 1, 'enterprise', null, firms[0] ?? null)
  await pool.query('analyze')
  return {
    ...{ enterprises: firms, filingId: filed[0] ?? '' },
    tokens: { city: officer.tokens[0] ?? '', enterprise: firm.tokens[0] ?? '', expert: experts.tokens[0] ?? '' },
    fixed: [filed[0], firms[0], rows[0]?.institution_id, experts.persons[0], ...firm.persons].map((id) => id ?? ''),
  }
}
