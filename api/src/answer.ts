import { randomInt } from 'node:crypto'
import { Problem, type ProblemReply, problems } from '@kefutong/contract/problem'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { translate } from './faults'

const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const pick = (length: number) => Array.from({ length }, () => letters[randomInt(letters.length)]).join('')

/** Short enough to be read out on the telephone: K7XM-92QR. */
export const newRequestId = () => `${pick(4)}-${pick(4)}`

const known = (error: unknown): Problem | undefined => {
  const translated = translate(error)
  if (translated instanceof Problem) return translated
  const { code, statusCode } = translated as FastifyError
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || statusCode === 413) return new Problem('bodyTooLarge')
  if (statusCode && statusCode >= 400 && statusCode < 500) return new Problem('inputInvalid')
  return undefined
}

/** A phone or a code is six digits or more; a token of ours has 22 or 43 characters. */
const secrets = /\d{6,}|(?<![\w-])(?:[\w-]{22}|[\w-]{43})(?![\w-])/g

/** What went wrong and where, without the values: a database quotes the row it refused. */
const withoutValues = (error: unknown) => {
  const { name, code, constraint, stack } = (error ?? {}) as Record<string, unknown>
  return { type: name, code, constraint, stack: String(stack ?? error).replace(secrets, '…') }
}

/** Any failure as one entry of the catalogue. What nobody foresaw is logged whole and answered without detail. */
export const answerProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
  const problem = known(error) ?? new Problem('serverFault')
  if (problem.status >= 500)
    request.log.error(
      { ...(error instanceof Problem ? {} : { err: withoutValues(error) }), code: problem.code },
      'failed',
    )
  reply.header('x-request-id', request.id)
  if (problem.more.retryAfter) reply.header('retry-after', problem.more.retryAfter)
  const { text, next, status } = problems[problem.code]
  const body: ProblemReply = {
    code: problem.code,
    status,
    text,
    next,
    requestId: request.id,
    ...(problem.more.faults ? { faults: problem.more.faults } : {}),
    ...(problem.more.latest ? { latest: problem.more.latest } : {}),
  }
  return reply.code(status).type('application/problem+json; charset=utf-8').send(JSON.stringify(body))
}
