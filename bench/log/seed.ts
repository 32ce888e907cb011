import type pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { cityId, goodForm } from '../../test/world/form'
import { people, places } from '../filing/seed'

/** One appointment in force, its expert and somebody of its enterprise, each with an open session. */
export const seed = async (pool: pg.Pool) => {
  await places(pool)
  const expert = await people(pool, 1, 'expert', null)
  const [enterpriseId, institutionId, filingId] = [uuidv7(), uuidv7(), uuidv7()]
  const form = goodForm()
  await pool.query('insert into institution (city_id, id, name) values ($1, $2, $3)', [
    cityId,
    institutionId,
    form.expert.institution,
  ])
  await pool.query('insert into enterprise (city_id, id, uscc, name, region_code) values ($1, $2, $3, $4, $5)', [
    cityId,
    enterpriseId,
    form.enterprise.uscc,
    form.enterprise.name,
    form.enterprise.regionCode,
  ])
  const enterprise = await people(pool, 1, 'enterprise', null, enterpriseId)
  await pool.query(
    `insert into filing (city_id, id, version, state, expert_id, institution_id, enterprise_id, region_code, chains, expert_name,
       institution_name, enterprise_name, post, term_start, term_end, form, case_number, number, pack_revision, in_force_at, created_at, updated_at)
     values ($1, $2, 7, 'in-force', $3, $4, $5, $6, '{alumina}', '秦望舒', $7, $8, '总经理助理', current_date - 100, current_date + 500, $9,
       'BA-2026-00001', '3703-FZ-2026-03-0001-X', 1, now(), now(), now())`,
    [
      ...[cityId, filingId, expert.persons[0], institutionId, enterpriseId, form.enterprise.regionCode],
      ...[form.expert.institution, form.enterprise.name, JSON.stringify(form)],
    ],
  )
  await pool.query('analyze')
  return {
    filingId,
    tokens: { expert: expert.tokens[0] ?? '', enterprise: enterprise.tokens[0] ?? '' },
    ids: [filingId, enterpriseId, institutionId, ...expert.persons, ...enterprise.persons],
  }
}
