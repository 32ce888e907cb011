import type { ParsedOf } from '@kefutong/contract/endpoint'
import { Problem } from '@kefutong/contract/problem'
import { sessions } from '@kefutong/contract/session'
import { uuidv7 } from 'uuidv7'
import type { On } from '../http'
import { maskPhone } from '../mask'
import { adoptNeeds } from '../need/adopt'
import type { World } from '../world'
import { againSeconds, codeSeconds, dropCode, newCode, useCode } from './code'
import { identitiesOf, meOf } from './identity'
import { audienceOf, closeSession, openSession } from './open'
import { keepConsent, personByOpenid, personByPhone } from './person'
import { wechatPerson } from './wechat'

export const sessionRoutes = (on: On) => {
  on(sessions.sendCode, async ({ world, db, viewer, input, at, record, after }) => {
    const code = await newCode(db, viewer.cityId, input.phone, at)
    await record({ thing: 'login-code', id: maskPhone(input.phone) ?? '', move: 'send' })
    after(async () => {
      const sent = await world.sms.send(input.phone, `验证码 ${code}，5 分钟内有效。科副通不会向您索要验证码。`).then(
        () => true,
        () => false,
      )
      if (sent) return
      // a code nobody got must not make its owner wait for the next one
      await world.db.transaction().execute((tx) => dropCode(tx, viewer.cityId, input.phone))
      throw new Problem('smsUnavailable')
    })
    return { phone: maskPhone(input.phone) ?? '', expiresInSeconds: codeSeconds, again: againSeconds }
  })

  on(sessions.byPhone, async ({ db, viewer, input, at, record }) => {
    if (!(await useCode(db, viewer.cityId, input.phone, input.code, at))) {
      await record({ thing: 'login-code', id: maskPhone(input.phone) ?? '', move: 'wrong' })
      throw new Problem('codeWrong', { keep: true, faults: [{ field: 'code', says: '验证码不对或已过期' }] })
    }
    const personId = await personByPhone(db, viewer.cityId, input.phone)
    await keepConsent(db, viewer.cityId, personId, input.privacy, at)
    await record({ thing: 'session', id: personId, move: 'enter-by-phone' })
    await adoptNeeds({ db, cityId: viewer.cityId, personId, record })
    return openSession(db, { cityId: viewer.cityId, personId, audience: input.audience, at })
  })

  const askWechat = (world: World, input: ParsedOf<typeof sessions.byWechat>) =>
    wechatPerson(world, input.code, input.phoneCode)

  on(
    sessions.byWechat,
    async ({ db, viewer, input, at, record, first: { openid, phone } }) => {
      const known = phone ? undefined : await personByOpenid(db, viewer.cityId, openid)
      if (!known && !phone) throw new Problem('wechatPhoneNeeded')
      const personId = known?.id ?? (await personByPhone(db, viewer.cityId, phone ?? '', openid))
      await keepConsent(db, viewer.cityId, personId, input.privacy, at)
      await record({ thing: 'session', id: personId, move: 'enter-by-wechat' })
      await adoptNeeds({ db, cityId: viewer.cityId, personId, record })
      return openSession(db, { cityId: viewer.cityId, personId, audience: 'weapp', at })
    },
    { beforehand: askWechat },
  )

  on(sessions.demo, async ({ world, db, viewer }) => {
    if (!world.demo) throw new Problem('demoOnly')
    const items = await Promise.all(
      world.demo.map(async (identity) => {
        const person = await db
          .selectFrom('person')
          .select(['id', 'name'])
          .where('city_id', '=', viewer.cityId)
          .where('phone', '=', identity.phone)
          .executeTakeFirst()
        const own = person ? await identitiesOf(db, viewer.cityId, person.id) : []
        const found = own.find((one) => one.role === identity.role)
        return person && found
          ? [{ id: identity.id, name: person.name, role: identity.role, org: found.org, says: identity.says }]
          : []
      }),
    )
    return { identities: items.flat() }
  })

  on(sessions.byDemo, async ({ world, db, viewer, input, at, record }) => {
    const identity = world.demo?.find((one) => one.id === input.id)
    if (!identity) throw new Problem('demoOnly')
    const personId = await personByPhone(db, viewer.cityId, identity.phone)
    const own = await identitiesOf(db, viewer.cityId, personId)
    const acting = own.find((one) => one.role === identity.role)
    await record({ thing: 'session', id: personId, move: 'enter-by-demo' })
    return openSession(db, {
      cityId: viewer.cityId,
      personId,
      audience: input.audience,
      at,
      ...(acting ? { membershipId: acting.membershipId } : {}),
    })
  })

  on(sessions.me, ({ db, viewer }) => meOf(db, viewer.cityId, viewer.personId ?? '', viewer.membershipId ?? null))

  on(sessions.switch, async ({ db, viewer, input, at, record, token = '' }) => {
    const personId = viewer.personId ?? ''
    const own = await identitiesOf(db, viewer.cityId, personId)
    if (input.membershipId && !own.some((one) => one.membershipId === input.membershipId)) throw new Problem('notFound')
    const audience = await audienceOf(db, viewer.cityId, token)
    await closeSession(db, viewer.cityId, token, at)
    await record({ thing: 'session', id: personId, move: 'switch' })
    return openSession(db, { cityId: viewer.cityId, personId, audience, at, membershipId: input.membershipId })
  })

  on(sessions.becomeExpert, async ({ db, viewer, input, at, record, token = '' }) => {
    const personId = viewer.personId ?? ''
    await db
      .insertInto('membership')
      .values({
        city_id: viewer.cityId,
        id: uuidv7(),
        person_id: personId,
        role: 'expert',
        org_id: null,
        region_code: null,
        since: at,
        until: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const own = await identitiesOf(db, viewer.cityId, personId)
    const membershipId = own.find((one) => one.role === 'expert')?.membershipId ?? null
    if (input.name)
      await db
        .updateTable('person')
        .set({ name: input.name })
        .where('city_id', '=', viewer.cityId)
        .where('id', '=', personId)
        .where('name', '=', '')
        .execute()
    const audience = await audienceOf(db, viewer.cityId, token)
    await closeSession(db, viewer.cityId, token, at)
    await record({ thing: 'membership', id: membershipId ?? personId, move: 'become-expert' })
    return openSession(db, { cityId: viewer.cityId, personId, audience, at, membershipId })
  })

  on(sessions.leave, async ({ db, viewer, input, at, record, token = '' }) => {
    const all = input.all === true
    await closeSession(db, viewer.cityId, token, at)
    const others = all
      ? await db
          .updateTable('session')
          .set({ revoked_at: at })
          .where('city_id', '=', viewer.cityId)
          .where('person_id', '=', viewer.personId ?? '')
          .where('revoked_at', 'is', null)
          .executeTakeFirst()
      : undefined
    await record({ thing: 'session', id: viewer.personId ?? '', move: all ? 'leave-all' : 'leave' })
    return { left: 1 + Number(others?.numUpdatedRows ?? 0) }
  })
}
