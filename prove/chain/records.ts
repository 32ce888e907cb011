import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { type Deed, type Log, one, type Tamper, type Town } from './town'

/** The first thing found is about this record: it stands at the place of a word about it, or names it by its number. */
const about = ({ entries, number }: Log, what: string, ...statements: string[]): Deed => ({
  what: `${what} of ${number}`,
  change: async (db) => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
  named: ({ seq, says }) => entries.some((entry) => entry.seq === seq) || says.includes(number),
})

const witnessed = ({ logs }: Town) => logs.filter(({ entries }) => entries.length > 0)
/** Confirmed, and the columns show what was. */
const shown = ({ logs }: Town) => logs.filter(({ state, counted }) => state === 'confirmed' && counted !== null)
const other = (table: string, column: string) => `(select id from ${table} where id <> l.${column} order by id limit 1)`

const identity: Tamper = (town, draw) => {
  const log = one(witnessed(town), draw)
  const how = one(
    [
      `number = 'FW-2020-${String(draw(999_999)).padStart(6, '0')}'`,
      `expert_id = ${other('person', 'expert_id')}`,
      'enterprise_id = gen_random_uuid()',
      'institution_id = gen_random_uuid()',
      'filing_id = gen_random_uuid()',
      `region_code = case region_code when '370305' then '370303' else '370305' end`,
    ],
    draw,
  )
  return about(log, how, `update service_log l set ${how} where id = '${log.id}'`)
}

const figure: Tamper = (town, draw) => {
  const log = one(shown(town), draw)
  const how = one(
    [
      `amount_fen = coalesce(amount_fen, 0) + ${draw(1_000_000) + 1}`,
      `tenths = coalesce(tenths, 0) + ${draw(100) + 1}`,
      `day = day ${one(['+', '-'], draw)} ${draw(400) + 1}`,
      `line = line || '。'`,
      `kind = case kind when 'visit' then 'problem' else 'visit' end`,
      `form = form || '{"amountFen": ${draw(1_000_000) + 100}}'`,
      `form = form - 'summary' - 'until'`,
      'counted_edition = null',
      'counted_edition = counted_edition + 1',
      `state = 'withdrawn'`,
      `state = 'draft'`,
    ],
    draw,
  )
  return about(log, how, `update service_log set ${how} where id = '${log.id}'`)
}

const confirmer: Tamper = (town, draw) => {
  const log = one(
    shown(town).filter(({ edition, counted }) => edition === counted),
    draw,
  )
  const how = one(
    [
      `confirmed_by = ${other('person', 'confirmed_by')}`,
      `confirmed_at = confirmed_at - interval '${draw(900) + 1} seconds'`,
      `state = 'filed'`,
      `state = 'disputed'`,
      `state = 'approving'`,
    ],
    draw,
  )
  return about(log, how, `update service_log l set ${how} where id = '${log.id}'`)
}

const edition: Tamper = (town, draw) => {
  const log = one(witnessed(town), draw)
  const entry = one(
    log.entries.filter(({ event }) => event === 'confirm'),
    draw,
  )
  const how = one(
    [
      `form = form || '{"summary": "别的一句话，说得更大一些"}'`,
      `form = form || '{"amountFen": ${draw(1_000_000) + 100}}'`,
      `form = form || '{"contractNo": "HT-${draw(9999)}"}'`,
      `form = '{}'`,
      'confirmed_by = gen_random_uuid()',
      `confirmed_at = confirmed_at + interval '${draw(900) + 1} seconds'`,
      `digest = set_byte(digest, ${draw(31)}, 0) || '\\x00'`,
      'digest = null',
      `revoked_at = coalesce(revoked_at, now()) + interval '1 second'`,
      'counted_before = coalesce(counted_before, 0) + 1',
      'edition = edition + 10',
    ],
    draw,
  )
  return about(
    log,
    how,
    `update service_log_edition set ${how} where log_id = '${log.id}' and edition = ${entry.edition}`,
  )
}

const unrevoke: Tamper = (town, draw) => {
  const revoked = town.entries.filter(({ event, log, edition: of }) => {
    const words = town.entries.filter((word) => word.log === log && word.edition === of)
    return event === 'revoke' && words.at(-1)?.event === 'revoke'
  })
  const { log: id, edition: of } = one(revoked, draw)
  const log = one(
    town.logs.filter((found) => found.id === id),
    draw,
  )
  return about(
    log,
    'the mark that it was taken back',
    `update service_log_edition set revoked_at = null where log_id = '${id}' and edition = ${of}`,
  )
}

const picture: Tamper = (town, draw) => {
  const log = one(
    shown(town).filter(({ photos, edition: newest, counted }) => photos > 0 && newest === counted),
    draw,
  )
  const how = one(
    [
      `update service_log_photo set sha256 = set_byte(sha256, ${draw(31)}, 0) || '\\x01'`,
      'update service_log_photo set late = true',
      'update service_log_photo set removed_at = at',
      'update service_log_photo set log_id = gen_random_uuid()',
      'delete from service_log_photo',
      `insert into service_log_photo select city_id, gen_random_uuid(), log_id, name, mime, bytes, sha256, storage_key, uploaded_by, late, at, removed_at from service_log_photo`,
    ],
    draw,
  )
  const which = `select id from service_log_photo where log_id = '${log.id}' and not late and removed_at is null order by id limit 1`
  return about(log, how, `${how} where id = (${which})`)
}

const remove: Tamper = (town, draw) => {
  const log = one(witnessed(town), draw)
  const from = one(['service_log where id', 'service_log_edition where log_id'], draw)
  return about(log, `delete from ${from}`, `delete from ${from} = '${log.id}'`)
}

/** A whole confirmed record that nobody ever confirmed. */
const invent: Tamper = (town, draw) => {
  const log = one(shown(town), draw)
  const [id, number] = [uuidv7(), `FW-2027-9${String(draw(99_999)).padStart(5, '0')}`]
  const columns = `filing_id, expert_id, enterprise_id, institution_id, region_code, author_id, day, line, amount_fen, tenths, form,
    counted_edition, confirmed_by, confirmed_at, reminded_at, words, filed_at, updated_at`
  return {
    what: `a record ${number} like ${log.number}`,
    change: async (db) => {
      await sql
        .raw(
          `insert into service_log (city_id, id, version, edition, number, state, kind, ${columns})
           select city_id, '${id}', version, edition, '${number}', state, kind, ${columns} from service_log where id = '${log.id}'`,
        )
        .execute(db)
      await sql
        .raw(
          `insert into service_log_edition (city_id, log_id, edition, form, author_id, reason, at, disputed_reason, confirmed_by, confirmed_at, counted_before, digest, revoked_at)
           select city_id, '${id}', edition, form, author_id, reason, at, disputed_reason, confirmed_by, confirmed_at, counted_before, ${one(['digest', 'null'], draw)}, revoked_at
           from service_log_edition where log_id = '${log.id}'`,
        )
        .execute(db)
    },
    named: ({ says }) => says.includes(number),
  }
}

const party: Tamper = (town, draw) => {
  const how = one(
    [
      `update filing set number = number || '0'`,
      `update enterprise set uscc = reverse(uscc) where id in (select enterprise_id from service_log)`,
    ],
    draw,
  )
  // every confirmation names them: the first one is where it shows
  return { ...about(town.logs[0] as Log, how, how), named: ({ seq }) => seq === town.entries[0]?.seq }
}

export const recordTampers: Record<string, Tamper> = {
  ...{ identity, figure, confirmer, edition, unrevoke, picture, remove, invent, party },
}
