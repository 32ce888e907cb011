import { fault, guarded } from '../state'

export type Callbacks = {
  success?: (result: unknown) => void
  fail?: (result: unknown) => void
  complete?: (result: unknown) => void
}

type Refusal = Error & { refused: object }

/** Throw it inside `settle`: the call fails as WeChat's would, `api:fail reason`. */
export const refuse = (reason: string, extra: object = {}): Refusal =>
  Object.assign(new Error(reason), { refused: extra })

const isRefusal = (error: unknown): error is Refusal => error instanceof Error && 'refused' in error

const failure = (api: string, error: unknown) => {
  if (!isRefusal(error)) {
    fault(`宿主 wx.${api}`, error)
    return { errMsg: `${api}:fail ${String(error)}` }
  }
  return { ...error.refused, errMsg: `${api}:fail${error.message ? ` ${error.message}` : ''}` }
}

/** WeChat answers through callbacks when one is given, and by a promise otherwise. */
export const settle = (
  api: string,
  options: Callbacks | undefined,
  work: () => unknown,
): Promise<unknown> | undefined => {
  const outcome = Promise.resolve()
    .then(work)
    .then(
      (extra) => ({ ok: true, result: { ...(extra as object | undefined), errMsg: `${api}:ok` } }),
      (error: unknown) => ({ ok: false, result: failure(api, error) }),
    )
  const { success, fail, complete } = options ?? {}
  if (!success && !fail && !complete) return outcome.then(({ ok, result }) => (ok ? result : Promise.reject(result)))
  void outcome.then(({ ok, result }) => {
    guarded(`wx.${api} 的回调`, () => (ok ? success : fail)?.(result))
    guarded(`wx.${api} 的回调`, () => complete?.(result))
  })
  return undefined
}
