import { filings } from '@kefutong/contract/filing/endpoints'
import { paged, readCursor, writeCursor } from '../cursor'
import type { On } from '../http'
import { regionNames } from './view'

/** 公示: what everybody may read about a filing before it takes effect. */
export const noticeRoutes = (on: On) => {
  on(filings.notices, async ({ db, viewer, input }) => {
    const cursor = readCursor(input.after)
    const rows = await db
      .selectFrom('filing')
      .select([
        'id',
        'case_number',
        'expert_name',
        'institution_name',
        'enterprise_name',
        'region_code',
        'post',
        'notice_ends_on',
      ])
      .where('city_id', '=', viewer.cityId)
      .where('state', 'in', ['notice', 'objection'])
      .$if(cursor !== undefined, (query) => query.where('id', '>', cursor?.id ?? ''))
      .orderBy('id')
      .limit(input.limit + 1)
      .execute()
    const regions = await regionNames(db, viewer.cityId)
    const page = paged(rows, input.limit, (row) => writeCursor('', row.id))
    return {
      ...page,
      items: page.items.map((row) => ({
        id: row.id,
        caseNumber: row.case_number ?? '',
        expertName: row.expert_name,
        institutionName: row.institution_name,
        enterpriseName: row.enterprise_name,
        regionName: regions.get(row.region_code ?? '') ?? '',
        post: row.post,
        noticeEndsOn: row.notice_ends_on ?? '',
      })),
    }
  })
}
