import {
  type HelpCode,
  helpCodeStateWords,
  helpCodes,
  helpUrl,
  sceneOf,
  shortWords,
} from '@kefutong/contract/help-code'
import { Problem } from '@kefutong/contract/problem'
import { uuidv7 } from 'uuidv7'
import { today } from '../calendar/dates'
import { paged, readCursor, writeCursor } from '../cursor'
import type { On } from '../http'
import { tokenHash } from '../token'
import type { World } from '../world'
import { poster } from './poster'
import { countNeedsBy, findCode, type HelpCodeRow, listCodes, liveCode } from './queries'
import { subjectOf } from './subject'
import { helpShortOf, helpTokenOf } from './token'

const stateOf = (row: HelpCodeRow, day: string) =>
  row.revoked_at ? 'revoked' : row.expires_on && row.expires_on < day ? 'expired' : 'live'

/** The token again, when the secret it was made from is still the same. */
const tokenOf = (secret: string, row: Pick<HelpCodeRow, 'id' | 'token_hash'>) => {
  const token = helpTokenOf(secret, row.id)
  return tokenHash(token).equals(row.token_hash) ? token : undefined
}

const shown = ({ config }: World, row: HelpCodeRow, needs: number, at: Date): HelpCode => {
  const state = stateOf(row, today(at))
  const token = state === 'live' ? tokenOf(config.secret, row) : undefined
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    regionCode: row.region_code,
    regionName: row.region ?? '',
    short: shortWords(row.short_code),
    state,
    stateLabel: helpCodeStateWords[state],
    madeOn: today(row.made_at),
    expiresOn: row.expires_on,
    revokedOn: row.revoked_at ? today(row.revoked_at) : null,
    needs,
    url: token ? helpUrl(config.publicUrl, token) : null,
    scene: token ? sceneOf(token) : null,
  }
}

export const helpCodeRoutes = (on: On) => {
  on(
    helpCodes.make,
    async ({ world, db, viewer, input, at, record }) => {
      const subject = await subjectOf(db, viewer, input)
      if (input.expiresOn && input.expiresOn < today(at))
        throw new Problem('inputInvalid', { faults: [{ field: 'expiresOn', says: '到期日要在今天之后' }] })
      const id = uuidv7()
      const { secret } = world.config
      await db
        .insertInto('help_code')
        .values({
          city_id: viewer.cityId,
          id,
          ...subject,
          token_hash: tokenHash(helpTokenOf(secret, id)),
          short_code: helpShortOf(secret, id),
          made_by: viewer.personId ?? '',
          made_at: at,
          expires_on: input.expiresOn ?? null,
          revoked_at: null,
        })
        .execute()
      await record({ thing: 'help-code', id, move: 'make' })
      const row = await findCode(db, viewer, id)
      if (!row) throw new Problem('notFound')
      return shown(world, row, 0, at)
    },
    {
      sealed: {
        keep: ({ url: _url, scene: _scene, ...rest }) => rest,
        open: ({ config }, kept) => {
          const token = helpTokenOf(config.secret, kept.id ?? '')
          return { ...(kept as HelpCode), url: helpUrl(config.publicUrl, token), scene: sceneOf(token) }
        },
      },
    },
  )

  on(helpCodes.list, async ({ world, db, viewer, input, at }) => {
    const cursor = readCursor(input.after)
    const page = paged(await listCodes(db, viewer, cursor?.id, input.limit), input.limit, (row) =>
      writeCursor('', row.id),
    )
    const counts = await countNeedsBy(
      db,
      viewer.cityId,
      page.items.map(({ id }) => id),
    )
    return { ...page, items: page.items.map((row) => shown(world, row, counts.get(row.id) ?? 0, at)) }
  })

  on(helpCodes.revoke, async ({ world, db, viewer, input, at, record }) => {
    const row = await findCode(db, viewer, input.id)
    if (!row) throw new Problem('notFound')
    await db
      .updateTable('help_code')
      .set({ revoked_at: row.revoked_at ?? at })
      .where('city_id', '=', viewer.cityId)
      .where('id', '=', row.id)
      .execute()
    await record({ thing: 'help-code', id: row.id, move: 'revoke' })
    const counts = await countNeedsBy(db, viewer.cityId, [row.id])
    return shown(world, { ...row, revoked_at: row.revoked_at ?? at }, counts.get(row.id) ?? 0, at)
  })

  on(helpCodes.poster, async ({ world, db, viewer, input, at, reply }) => {
    const row = await findCode(db, viewer, input.id)
    if (!row) throw new Problem('notFound')
    const token = stateOf(row, today(at)) === 'live' ? tokenOf(world.config.secret, row) : undefined
    if (!token) throw new Problem('helpCodeRenew')
    const { bureau } = await db
      .selectFrom('city')
      .select('bureau')
      .where('city_id', '=', viewer.cityId)
      .executeTakeFirstOrThrow()
    const bytes = await poster(
      { name: row.name, bureau, url: helpUrl(world.config.publicUrl, token), short: shortWords(row.short_code) },
      input.size,
      input.format,
    )
    const name = `求助码 ${row.name} ${input.size.toUpperCase()}.${input.format}`
    reply
      .type(input.format === 'png' ? 'image/png' : 'application/pdf')
      .header('content-length', bytes.length)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('content-security-policy', "default-src 'none'; sandbox")
    return bytes
  })

  on(helpCodes.resolve, async ({ db, viewer, input, at }) => {
    const row = await liveCode(db, viewer.cityId, input.code, at)
    if (!row) throw new Problem('helpCodeDead')
    return {
      kind: row.kind,
      name: row.name,
      enterprise: row.kind === 'enterprise' ? row.name : null,
      regionName: row.region ?? '',
      short: shortWords(row.short_code),
    }
  })
}
