import { isSealed, isStamped, linkAfter } from '../chain'
import type { Mac } from '../mac'
import { sm3 } from '../sm3'
import type { Walked } from './entries'
import type { Finding } from './finding'

export type Keys = { mac: Mac; cityId: string }

/** What stood before: `link` only when it can be trusted, `shift` when entries stand so many places from their own. */
export type Before = { seq: number; link: Buffer | undefined; shift: number }

/** `genuine`: the entry is as it was sealed; `whole`: it also stands where it stood, right behind the one before it. */
export type Checked = { findings: Finding[]; before: Before; genuine: boolean; whole: boolean }

/** How far from its place an entry is looked for that is sealed for another one. */
const reach = 500

const sealedFor = ({ mac, cityId }: Keys, entry: Walked, { shift }: Before, search: boolean) => {
  const isFor = (seq: number) => isSealed(mac, cityId, { ...entry, seq })
  if (isFor(entry.seq)) return entry.seq
  if (shift !== 0 && isFor(entry.seq + shift)) return entry.seq + shift
  for (let away = 1; search && away <= reach; away += 1) {
    if (isFor(entry.seq + away)) return entry.seq + away
    if (entry.seq > away && isFor(entry.seq - away)) return entry.seq - away
  }
  return undefined
}

const gapBefore = (seq: number, before: Before): Finding[] => {
  const first = before.seq + 1
  if (seq <= first) return []
  const which = seq - 1 === first ? `第 ${first} 条` : `第 ${first} 至 ${seq - 1} 条`
  return [{ kind: 'missing', seq: first, says: `${which}缺失` }]
}

/** What is wrong with one entry, seen beside the one before it; at most one finding is its own, the first that explains it. */
export const checkEntry = (
  keys: Keys,
  before: Before,
  entry: Walked,
  /** looking for the true place costs; a few are enough */
  search = true,
): Checked => {
  const { seq, digest, link } = entry
  const gap = gapBefore(seq, before)
  const altered = (what: string): Checked => ({
    findings: [...gap, { kind: 'altered', seq, says: `第 ${seq} 条${what}` }],
    before: { ...before, seq: Math.max(seq, before.seq), link: undefined },
    genuine: false,
    whole: false,
  })
  if (seq <= before.seq) return { ...altered(''), findings: [{ kind: 'added', seq, says: `第 ${seq} 位上多出一条` }] }
  const own = sealedFor(keys, entry, before, search)
  if (own === undefined)
    return altered(
      isStamped(keys.mac, keys.cityId, entry)
        ? '的链接、封印或封存时间被改动'
        : '不是本系统封存的样子：被改动、替换或加入',
    )
  if (own !== seq && own - seq !== before.shift)
    return {
      findings: [
        ...gap,
        { kind: 'reordered', seq, says: `第 ${seq} 位上现在是原来的第 ${own} 条：有条目被调换、删除或插入` },
      ],
      before: { seq, link: undefined, shift: own - seq },
      genuine: false,
      whole: false,
    }
  const textDigest = sm3(entry.payload)
  const previous = gap.length === 0 ? before.link : undefined
  const fits = (one: Buffer) => !previous || linkAfter(previous, one).equals(link)
  if (!textDigest.equals(digest)) return altered(fits(digest) ? '的正文被改动，与摘要不符' : '的摘要被改动，与正文不符')
  if (!fits(digest)) return altered('的正文和摘要被改动，与链接不符')
  const whole = gap.length === 0 && own === seq
  return { findings: gap, before: { seq, link, shift: own - seq }, genuine: true, whole }
}
