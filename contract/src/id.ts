import * as z from './z'

/** A UUID as the application makes them. Anything else in a path is simply not there. */
export const Id = z.string().check(z.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, '编号格式不对'))
