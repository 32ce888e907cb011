import { filings } from '@kefutong/contract/filing/endpoints'
import { demoAgreement } from '../../api/src/demo/agreement'
import type { Answer } from '../../test/world'
import type { Field, Seat } from '../model'
import { experts, seatWords } from './cast'
import { isEditable, opened, saved, settle, untouched } from './happen'
import { formOf } from './paper'
import { expectOutcome, note, type Scene, same, send, short } from './scene'
import type { Entry } from './town'

export const start = async (scene: Scene, seat: Seat) => {
  const known = untouched(scene.model, seat)
  const { reply } = (await send(scene, seat, filings.start, {})) as Answer<typeof filings.start>
  note(scene, `${seatWords(seat)} starts`)
  if (!known) return settle(scene.model, reply.id, seat)
  same('an untouched draft', reply.id, known.id)
  opened(known, seat)
  return known
}

const ownerOf = ({ filing }: Entry) => {
  const owner = experts.find(({ person }) => person === filing.owner)
  if (!owner) throw new Error(`${filing.owner} is no expert`)
  return owner
}

export const edit = async (scene: Scene, entry: Entry, change: { field: Field; value: number; stale: boolean }) => {
  const { field, value, stale } = change
  const seat = ownerOf(entry)
  const paper = { ...entry.filing.paper, [field]: value }
  const form = formOf(paper, scene.model.term)
  note(scene, `${short(scene, entry)} ${seat.person} saves ${field} ${value}${stale ? ', stale' : ''}`)
  const answer = await send(scene, seat, filings.save, { id: entry.id, version: entry.version + (stale ? 1 : 0), form })
  const outcome = !isEditable(entry) ? 'refused' : stale ? 'stale' : 'done'
  expectOutcome(scene, answer, outcome, entry.version)
  if (outcome === 'done') saved(entry, seat, paper)
}

const takesPapers = ['draft', 'returned', 'enterprise-review', 'employer-review', 'county-review']

export const attach = async (scene: Scene, entry: Entry) => {
  const answer = await scene.stage.actor(ownerOf(entry)).upload(entry.id, 'agreement', demoAgreement(), '协议.pdf')
  const open = takesPapers.includes(entry.filing.state) && entry.attachments < 10
  same(`${short(scene, entry)} an attachment in ${entry.filing.state}`, answer.ok, open)
  if (answer.ok) entry.attachments += 1
}
