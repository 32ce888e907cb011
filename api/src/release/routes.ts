import { releases } from '@kefutong/contract/release/endpoints'
import type { On } from '../http'
import { nextRelease } from './months'
import { monthsPublished, releaseOf } from './read'

export const releaseRoutes = (on: On) => {
  on(releases.read, async ({ db, viewer: { cityId }, input, at }) => {
    const months = await monthsPublished(db, cityId)
    const month = input.month ?? months[0]
    const release = month === undefined ? null : await releaseOf(db, cityId, month)
    return { next: nextRelease(at), months, release }
  })
}
