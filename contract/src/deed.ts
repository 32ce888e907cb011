import * as z from './z'

/** The version of the thing that was on screen when somebody pressed; another one raises `changedByOthers`. */
export const seenVersion = z.number('缺少版本号').check(z.int(), z.minimum(1))

/** Most characters of a reason, whoever gives it and for what. */
export const mostReason = 500

/** Why, where a move asks for it: trimmed, at most `mostReason` characters. */
export const reason = z.optional(z.string().check(z.trim(), z.maxLength(mostReason, `最多 ${mostReason} 个字`)))

/** Why, where nothing happens without it. */
export const givenReason = z
  .string('请写明理由')
  .check(z.trim(), z.minLength(1, '请写明理由'), z.maxLength(mostReason, `最多 ${mostReason} 个字`))
