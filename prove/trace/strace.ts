/** One system call that came back: when it began and ended in seconds, in which process, on what. */
export type Call = { pid: number; began: number; ended: number; text: string }

const line = /^(\d+)\s+(\d+\.\d+)\s+(.*)$/
const lasted = /<(\d+\.\d+)>$/

/** The calls of `strace -f -ttt -T`, in the order in which they ended; one that was interrupted by others is put together again. */
export const callsOf = (text: string): Call[] => {
  const open = new Map<number, { began: number; text: string }>()
  const calls: Call[] = []
  for (const one of text.split('\n')) {
    const [, who, when, what = ''] = line.exec(one) ?? []
    if (!who) continue
    const [pid, at] = [Number(who), Number(when)]
    if (what.endsWith('<unfinished ...>')) {
      open.set(pid, { began: at, text: what.slice(0, -'<unfinished ...>'.length) })
      continue
    }
    const took = Number(lasted.exec(what)?.[1])
    if (Number.isNaN(took)) continue
    const begun = what.startsWith('<...') ? open.get(pid) : undefined
    const whole = begun ? begun.text + what.replace(/^<\.\.\. \w+ resumed>/, '') : what
    const began = begun?.began ?? at
    calls.push({ pid, began, ended: began + took, text: whole })
  }
  return calls.sort((a, b) => a.ended - b.ended)
}

const short = (text: string) => text.replace(/\s+/g, ' ').slice(0, 110)

type Way = { steps: string[]; fault: string | undefined }

/**
 * From the answer backwards: the commit before it, the backend that carried it out, and between the two the log of
 * PostgreSQL written and synced by that backend.
 */
export const wayToDisk = (calls: readonly Call[], api: number, number: string): Way => {
  const fault = (says: string): Way => ({ steps: [], fault: says })
  const ofApi = (call: Call) => call.pid === api
  const answer =
    calls.find((call) => ofApi(call) && call.text.includes('HTTP/1.1 200') && call.text.includes(number)) ??
    calls.find((call) => ofApi(call) && call.text.includes('HTTP/1.1 200'))
  if (!answer) return fault('没有看到答复')
  const asked = calls
    .filter((call) => ofApi(call) && /^(write|writev|sendto)\(.*commit/i.test(call.text) && call.ended <= answer.began)
    .at(-1)
  if (!asked) return fault('没有看到提交')
  const done = calls.find(
    (call) =>
      !ofApi(call) && /^sendto\(.*COMMIT/.test(call.text) && call.began >= asked.began && call.ended <= answer.began,
  )
  if (!done) return fault('提交没有回音就答复了')
  const within = (call: Call) => call.pid === done.pid && call.began >= asked.began && call.ended <= done.began
  const written = calls.find((call) => within(call) && /^pwrite(64|v)\(\d+<[^>]*pg_wal/.test(call.text))
  const synced = calls.find(
    (call) => within(call) && /^f(data)?sync\(\d+<[^>]*pg_wal/.test(call.text) && / = 0 /.test(call.text),
  )
  const steps = (
    [
      ['接口：提交', asked],
      ['数据库：写日志', written],
      ['数据库：日志落盘', synced],
      ['数据库：已提交', done],
      ['接口：答复', answer],
    ] as const
  ).flatMap(([says, call]) =>
    call ? [`${((call.ended - asked.began) * 1000).toFixed(3).padStart(8)} ms  ${says}  ${short(call.text)}`] : [],
  )
  return { steps, fault: written && synced ? undefined : '答复之前没有看到日志落盘' }
}
