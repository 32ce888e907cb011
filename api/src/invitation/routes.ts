import { checkPhone, normalisePhone } from '@kefutong/contract/check'
import { invitations, type Side } from '@kefutong/contract/invitation'
import { Problem } from '@kefutong/contract/problem'
import { uuidv7 } from 'uuidv7'
import { isSeated } from '../filing/invite-for'
import { lockFiling } from '../filing/queries'
import type { On } from '../http'
import { maskPhone } from '../mask'
import { audienceOf, closeSession, openSession } from '../session/open'
import { newLinkToken, tokenHash } from '../token'
import { findInvitation, useInvitation } from './queries'

const hours = 72

const waitsFor: Record<Side, string> = { enterprise: 'enterprise-review', employer: 'employer-review' }

export const invitationRoutes = (on: On) => {
  on(invitations.send, async ({ world, db, viewer, input, at, record, after }) => {
    const row = await lockFiling(db, viewer, input.id)
    if (!row) throw new Problem('notFound')
    if (row.state !== waitsFor[input.side]) throw new Problem('moveNotPossible')
    const orgId = input.side === 'enterprise' ? row.enterprise_id : row.institution_id
    // who already acts for a unit decides who else does: an expert's link brings in the first one only
    if (await isSeated(db, viewer.cityId, orgId, row.expert_id)) throw new Problem('inviteSeated')
    const phone = normalisePhone(
      input.phone ?? (input.side === 'enterprise' ? (row.form.enterprise?.contactPhone ?? '') : ''),
    )
    const wrong = checkPhone(phone)
    if (wrong) throw new Problem('inputInvalid', { faults: [{ field: 'phone', says: wrong }] })
    const owner = await db
      .selectFrom('person')
      .select('phone')
      .where('city_id', '=', viewer.cityId)
      .where('id', '=', viewer.personId ?? '')
      .executeTakeFirst()
    if (owner?.phone === phone || row.form.expert?.phone === phone)
      throw new Problem('inviteOwnPhone', { faults: [{ field: 'phone', says: '请填单位经办人的手机号' }] })
    const token = newLinkToken()
    const id = uuidv7()
    const expiresAt = new Date(at.getTime() + hours * 3_600_000)
    await db
      .insertInto('invitation')
      .values({
        city_id: viewer.cityId,
        id,
        filing_id: row.id,
        filing_version: row.version,
        side: input.side,
        org_id: orgId ?? '',
        phone,
        token_hash: tokenHash(token),
        sent_by: viewer.personId ?? '',
        sent_at: at,
        expires_at: expiresAt,
        used_at: null,
        used_by: null,
      })
      .execute()
    await record({ thing: 'invitation', id, move: 'send', version: row.version })
    const url = `${world.config.publicUrl}/i/${token}`
    after(() => world.sms.send(phone, `${row.expert_name}请您在科副通确认科技副总备案：${url} ，72 小时内有效。`))
    return { url, token, phone: maskPhone(phone) ?? '', expiresAt: expiresAt.toISOString() }
  })

  on(invitations.read, async ({ db, viewer, input, at }) => {
    const found = await findInvitation(db, viewer.cityId, input.token, at)
    if (!found) throw new Problem('linkDead')
    return {
      side: found.side,
      org: found.side === 'enterprise' ? found.enterprise_name : found.institution_name,
      expertName: found.expert_name,
      institutionName: found.institution_name,
      enterpriseName: found.enterprise_name,
      post: found.post,
      phone: maskPhone(found.phone) ?? '',
      expiresAt: found.expires_at.toISOString(),
    }
  })

  on(invitations.accept, async ({ db, viewer, input, at, record, token = '' }) => {
    const personId = viewer.personId ?? ''
    const found = await findInvitation(db, viewer.cityId, input.token, at)
    if (!found) throw new Problem('linkDead')
    const person = await db
      .selectFrom('person')
      .select('phone')
      .where('city_id', '=', viewer.cityId)
      .where('id', '=', personId)
      .executeTakeFirstOrThrow()
    if (person.phone !== found.phone) throw new Problem('inviteWrongPhone')
    if (!(await useInvitation(db, viewer.cityId, found.id, personId, at))) throw new Problem('linkDead')
    const seat = { city_id: viewer.cityId, person_id: personId, role: found.side, org_id: found.org_id }
    await db
      .insertInto('membership')
      .values({ ...seat, id: uuidv7(), region_code: null, since: at, until: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const membership = await db
      .selectFrom('membership')
      .select('id')
      .where('city_id', '=', viewer.cityId)
      .where('person_id', '=', personId)
      .where('role', '=', found.side)
      .where('org_id', '=', found.org_id)
      .where('until', 'is', null)
      .executeTakeFirstOrThrow()
    const audience = await audienceOf(db, viewer.cityId, token)
    await closeSession(db, viewer.cityId, token, at)
    await record({ thing: 'invitation', id: found.id, move: 'accept', version: found.filing_version })
    const session = await openSession(db, {
      cityId: viewer.cityId,
      personId,
      audience,
      at,
      membershipId: membership.id,
    })
    return { session, filingId: found.filing_id }
  })
}
