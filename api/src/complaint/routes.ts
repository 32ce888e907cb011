import { checkCharacter } from '@kefutong/contract/check'
import { complaints } from '@kefutong/contract/complaint'
import { uuidv7 } from 'uuidv7'
import { shanghai, today, yearOf } from '../calendar/dates'
import { calendarOf } from '../calendar/of-city'
import type { On } from '../http'
import { nextSerial } from '../serial'

/** Working days within which somebody answers a complaint. */
const answerDays = 5

export const complaintRoutes = (on: On) => {
  on(complaints.file, async ({ db, viewer, input, at, record }) => {
    const year = yearOf(shanghai(at).date)
    const serial = String(await nextSerial(db, viewer.cityId, `complaint:${year}`)).padStart(6, '0')
    const body = `TS-${year}-${serial}`
    const number = `${body}-${checkCharacter(body.replaceAll('-', ''))}`
    const promised = (await calendarOf(db, viewer.cityId)).addWorkingDays(today(at), answerDays)
    const id = uuidv7()
    await db
      .insertInto('complaint')
      .values({
        city_id: viewer.cityId,
        id,
        number,
        kind: input.kind,
        body: input.text,
        phone: input.phone || null,
        about: input.about ?? null,
        person_id: viewer.personId ?? null,
        promised: promised.date,
        at,
      })
      .execute()
    await record({ thing: 'complaint', id, move: 'file' })
    return { number, promised: promised.date, provisional: promised.provisional }
  })
}
