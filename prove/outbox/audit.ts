import type { Deed } from '../../src/platform/outbox/deed'
import { type Entry, lastVersions } from './ledger'
import type { Script } from './script'
import type { Stage } from './stage'

const deedOn = ({ device, id }: Entry): Deed | undefined => device.storage.get(id)

/** Without locks two tabs may send and change one deed at once: its files are then shown as lost, and never sent twice. */
const muddled = ({ touched }: Entry, { locks, tabs }: Script) => !locks && tabs > 1 && touched

/** Deleted in one tab and handed in from another: shown as lost, which it is. */
const onlyDeleted = ({ files }: Entry, left: Deed) =>
  left.files.every(({ id }) => files.some((file) => file.id === id && file.deleted))

/** Compares what the server has and what the devices hold with what people did. Says what does not agree. */
export const audit = (stage: Stage, script: Script): string[] => {
  const { server, ledger } = stage
  const says: string[] = [...stage.faults]
  const fault = (entry: Entry, what: string) =>
    void says.push(`${entry.tag} (${entry.kind} of ${entry.owner}): ${what}`)
  const tags = new Set([...ledger.values()].map(({ tag }) => tag))
  for (const { tag } of server.log) if (!tags.has(tag)) says.push(`the server has ${tag}, which nobody wrote`)

  for (const entry of ledger.values()) {
    const done = server.log.filter(({ tag }) => tag === entry.tag)
    const left = deedOn(entry)
    const told = entry.versions.some(({ kept }) => kept === true)
    const [first] = done
    if (done.length > 1) fault(entry, `happened ${done.length} times`)
    if (first && first.by !== entry.owner) fault(entry, `was sent under ${first.by}`)
    const written = entry.versions.find(({ version }) => version === first?.version)
    if (first && (!written || written.kept === false)) fault(entry, `has version ${first.version}, which was not kept`)
    if (first && written?.text === 'bad') fault(entry, 'should have been refused')
    if (entry.discarded) {
      if (entry.unsent && first) fault(entry, 'was thrown away unsent and happened')
      continue
    }
    if (left?.state === 'acknowledged' && (muddled(entry, script) || onlyDeleted(entry, left))) continue
    if (left && left.state !== 'refused') fault(entry, `still ${left.state}`)
    if (!told) continue
    const last = lastVersions(entry)
    const isLast = (version: unknown) => last.some((one) => one.version === version)
    if (left) {
      if (!isLast(left.input.version)) fault(entry, `lies here as version ${left.input.version}`)
      const own = left.input.text === 'bad' ? 'inputInvalid' : undefined
      const overtaken = first && first.version !== left.input.version
      if (left.refusal?.code !== own && !overtaken) fault(entry, `refused for ${left.refusal?.code}`)
    } else {
      if (!first) fault(entry, 'was kept and never happened')
      else if (!isLast(first.version)) fault(entry, `happened as version ${first.version}`)
      if (first && !entry.device.everFull && !entry.device.remembered.has(entry.id))
        fault(entry, 'was never called sent')
    }
    auditFiles(entry, left, stage, script, fault)
  }
  return [...says, ...auditOrder(stage)]
}

const auditFiles = (
  entry: Entry,
  left: Deed | undefined,
  { server }: Stage,
  script: Script,
  fault: (entry: Entry, what: string) => void,
) => {
  const mine = server.photoLog.filter(({ thing }) => thing === entry.id)
  for (const { id } of mine) {
    if (mine.filter((photo) => photo.id === id).length > 1) fault(entry, `file ${id} arrived twice`)
    if (!entry.files.some((file) => file.id === id)) fault(entry, `file ${id} is not its own`)
  }
  const complete = entry.versions.every(({ kept }) => kept === true)
  for (const { id, kept, deleted } of entry.files) {
    if (deleted || muddled(entry, script)) continue
    const here = left?.files.some((file) => file.id === id)
    const arrived = mine.some((photo) => photo.id === id)
    if (here && !arrived && !entry.device.files.has(kept)) fault(entry, `file ${id} is waiting and its bytes are gone`)
    if (!left && complete && !arrived) fault(entry, `file ${id} never arrived`)
    if (!left && !entry.device.everDied && !entry.device.everFull && entry.device.files.has(kept))
      fault(entry, `the bytes of file ${id} were left behind`)
  }
}

/** Deeds of one lane that nobody took out of it happened in the order they were kept. */
const auditOrder = ({ server, ledger }: Stage): string[] => {
  const at = new Map(server.log.map(({ tag }, order) => [tag, order]))
  const straight = [...ledger.values()].filter(
    ({ touched, discarded, versions, tag }) =>
      !touched && !discarded && at.has(tag) && versions.every(({ kept, text }) => kept === true && text === 'good'),
  )
  const lanes = new Map<string, Entry[]>()
  for (const entry of straight) {
    const lane = `${entry.device.name} ${entry.owner} ${entry.lane}`
    lanes.set(lane, [...(lanes.get(lane) ?? []), entry])
  }
  return [...lanes.values()].flatMap((line) =>
    line.flatMap((entry, place) => {
      const before = line[place - 1]
      return before && (at.get(before.tag) ?? 0) > (at.get(entry.tag) ?? 0)
        ? [`${entry.tag} overtook ${before.tag} in ${entry.lane}`]
        : []
    }),
  )
}
