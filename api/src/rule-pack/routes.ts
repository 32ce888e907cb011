import { offices } from '@kefutong/contract/filing/lifecycle'
import { rulePacks } from '@kefutong/contract/rule-pack'
import type { RulePack } from '@kefutong/contract/rules/pack'
import { judgeForm } from '../filing/judge'
import type { On } from '../http'
import { packInForce } from '../pack'
import type { Tx } from '../world'

/** The appointments under way or in force whose answer the new pack would change. Decided ones keep what was decided. */
const touchedBy = async (db: Tx, cityId: string, before: RulePack, after: RulePack, at: Date) => {
  const rows = await db
    .selectFrom('filing')
    .select(['city_id', 'id', 'expert_id', 'renews', 'expert_name', 'enterprise_name', 'state', 'form'])
    .where('city_id', '=', cityId)
    .where('state', 'in', [...offices, 'returned', 'notice', 'objection', 'in-force', 'suspended'])
    .orderBy('id')
    .execute()
  const touched = []
  for (const row of rows) {
    const then = await judgeForm(db, row, row.form, before, at)
    const now = await judgeForm(db, row, row.form, after, at)
    if (then.ok === now.ok) continue
    const reasons = now.reasons
      .filter((reason) => reason.verdict === 'fail')
      .map((reason) => `${reason.says}（${reason.article}）`)
    touched.push({
      id: row.id,
      expertName: row.expert_name,
      enterpriseName: row.enterprise_name,
      state: row.state,
      before: then.ok,
      after: now.ok,
      reasons,
    })
  }
  return touched
}

export const rulePackRoutes = (on: On) => {
  on(rulePacks.preview, async ({ db, viewer, input, at, record }) => {
    const { pack } = await packInForce(db, viewer.cityId)
    await record({ thing: 'rule-pack', id: input.pack.id, move: 'preview' })
    return { touched: await touchedBy(db, viewer.cityId, pack, input.pack, at) }
  })

  on(rulePacks.change, async ({ db, viewer, input, at, record }) => {
    const { pack, revision } = await packInForce(db, viewer.cityId)
    const touched = await touchedBy(db, viewer.cityId, pack, input.pack, at)
    await db
      .insertInto('rule_pack')
      .values({ city_id: viewer.cityId, revision: revision + 1, pack: JSON.stringify(input.pack), changed_at: at })
      .execute()
    await record({ thing: 'rule-pack', id: input.pack.id, move: 'change', version: revision + 1 })
    return { revision: revision + 1, touched }
  })
}
