import { setTimeout as wait } from 'node:timers/promises'
import { uuidv7 } from 'uuidv7'

type Deed = { id: string; fileKey: string; confirmKey: string; number?: string; confirmed?: true }
type Tokens = { expert: string; enterprise: string }
type Begin = { today: string; filings: Array<{ id: string; state: string; enterpriseName: string }> }

/** What was answered with 200, kept outside of everything that is killed. */
export type Ledger = { deeds: Deed[]; unanswered: number }

const enter = async (origin: string, id: string) => {
  const answer = await fetch(`${origin}/api/sessions/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': uuidv7() },
    body: JSON.stringify({ id, audience: 'h5' }),
  })
  return ((await answer.json()) as { token: string }).token
}

export const logIn = async (origin: string): Promise<Tokens & { filingId: string; day: string }> => {
  const tokens = { expert: await enter(origin, 'expert'), enterprise: await enter(origin, 'enterprise-logs') }
  const ask = async (at: string, token: string) =>
    (await fetch(`${origin}/api${at}`, { headers: { authorization: `Bearer ${token}` } })).json()
  const { today, filings } = (await ask('/service-log-begin', tokens.expert)) as Begin
  const { filings: theirs } = (await ask('/service-log-begin', tokens.enterprise)) as Begin
  const filing = filings.find(({ id, state }) => state === 'in-force' && theirs.some((one) => one.id === id))
  if (!filing) throw new Error('演示城市里没有这位专家在这家企业的聘任')
  return { ...tokens, filingId: filing.id, day: today }
}

type Seat = Awaited<ReturnType<typeof logIn>>

/** The reply, or nothing when no answer or no good one came: the deed is then tried again with the same key. */
const post = async <Reply>(origin: string, at: string, token: string, key: string, body: unknown) => {
  const answer = await fetch(`${origin}/api${at}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(20_000),
  }).catch(() => undefined)
  if (answer?.status === 200) return (await answer.json().catch(() => undefined)) as Reply | undefined
  if (answer && answer.status < 500 && answer.status !== 429)
    throw new Error(`${at} ${answer.status} ${await answer.text()}`)
  return undefined
}

const later = async (ledger: Ledger) => {
  ledger.unanswered += 1
  await wait(100)
}

/** One phone that files and has confirmed, over and over, until told to stop. What is unanswered is tried again. */
export const phone = async (origin: string, seat: Seat, ledger: Ledger, stopped: () => boolean) => {
  while (!stopped()) {
    const deed: Deed = { id: uuidv7(), fileKey: uuidv7(), confirmKey: uuidv7() }
    ledger.deeds.push(deed)
    const form = {
      kind: 'problem',
      servedOn: seat.day,
      summary: `改进工艺参数后合格率提高，编号 ${deed.id}`,
      outcome: 'solved',
    }
    while (!deed.number) {
      const filed = await post<{ number: string }>(origin, '/service-logs', seat.expert, deed.fileKey, {
        id: deed.id,
        filingId: seat.filingId,
        form,
      })
      if (filed) deed.number = filed.number
      else await later(ledger)
    }
    while (!deed.confirmed) {
      const done = await post(origin, `/service-logs/${deed.id}/moves`, seat.enterprise, deed.confirmKey, {
        version: 1,
        move: 'confirm',
      })
      if (done) deed.confirmed = true
      else await later(ledger)
    }
  }
}
