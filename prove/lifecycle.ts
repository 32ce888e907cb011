import { provePure } from './lifecycle/pure'
import { proveReal } from './lifecycle/real'
import type { Prove } from './prove'

const words = (visited: ReadonlyMap<string, number>) =>
  [...visited]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([what, times]) => `${what} ${times}`)
    .join('，')

type Level = { tried: number; report: string | undefined; visited: ReadonlyMap<string, number> }

/** Both levels with one seed: the contract alone, very often; the API with its database, as often as time allows. */
export const prove: Prove = async ({ seed, flags, say }) => {
  const tenths = (runs: number) => (done: number) => {
    if (done % Math.ceil(runs / 10) === 0) say(`  ${done}`)
  }
  const tell = ({ tried, report, visited }: Level) => {
    say(`  发生过：${words(visited)}`)
    if (report) say(report)
    return { tried, failed: report ? 1 : 0 }
  }
  const runs = flags.get('runs') ?? 20_000
  const real = flags.get('real') ?? Math.ceil(runs / 250)
  say(`规则层：${runs} 个序列`)
  const first = tell(provePure(runs, seed, tenths(runs)))
  say(`接口层：${real} 个序列`)
  const second = real > 0 ? tell(await proveReal(real, seed, tenths(real))) : { tried: 0, failed: 0 }
  return { tried: first.tried + second.tried, failed: first.failed + second.failed }
}
