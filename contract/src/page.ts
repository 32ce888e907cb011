import * as z from './z'

/** Keyset paging: `after` is the `next` of the page before. */
export const pageInput = {
  after: z.optional(z.string().check(z.maxLength(400))),
  limit: z._default(z.coerce.number('请填页大小').check(z.int(), z.minimum(1), z.maximum(50)), 20),
}

/** A page of rows; `next` is absent on the last one. */
export const pageOf = <Row extends z.ZodMiniType>(row: Row) =>
  z.object({ items: z.array(row), next: z.optional(z.string()) })
