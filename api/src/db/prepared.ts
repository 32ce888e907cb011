import pg from 'pg'

const mark = /^\/\* prepared: ([\w-]+) \*\//

/**
 * Statements that begin with the comment `prepared: name` are parsed once a connection, and planned once when the plan does
 * not depend on what is asked: for what nearly every request says, planning costs more than the work. Their columns are
 * written out, so that a migration beside it changes no result.
 */
export class PreparingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: the overloads of pg are passed on as they are
  override query(first: any, ...rest: any[]): any {
    const [, name] = typeof first === 'string' ? (mark.exec(first) ?? []) : []
    if (name === undefined) return super.query(first, ...rest)
    const [values, callback] = rest
    return super.query({ name, text: first, values }, callback)
  }
}
