import { setTimeout } from 'node:timers/promises'
import type pg from 'pg'
import { uuidv7 } from 'uuidv7'
import type { Rest } from '../http/compare'
import { patient } from '../http/load'

type Name = 'file' | 'confirm' | 'list'
type Town = { filingId: string; tokens: { expert: string; enterprise: string } }

/** The columns of a card as they are, nothing worked out. */
export const card = {
  from: 'from "service_log"',
  fields: {
    ...{ id: 'id', version: 'version', edition: 'edition', number: 'number', state: 'state', kind: 'kind', day: 'day' },
    ...{ line: 'line', amountFen: 'amount_fen', tenths: 'tenths', filingId: 'filing_id', post: 'post' },
    ...{ filingNumber: 'filing_number', expertName: 'expert_name', institutionName: 'institution_name' },
    ...{ enterpriseName: 'enterprise_name', photos: 'photos', filedAt: 'filed_at', updatedAt: 'updated_at' },
  },
}

const yesterday = () => new Date(Date.now() - 16 * 3_600_000).toISOString().slice(0, 10)

/** Experts file, the enterprise confirms what was filed: each record once. */
export const traffic = ({ filingId, tokens }: Town) => {
  const filed: string[] = []
  const form = {
    kind: 'problem',
    servedOn: yesterday(),
    summary: '调整浆料水醇比和涂布间隙，膜电极边缘龟裂由 8% 降到 1.5%',
    outcome: 'solved',
  }
  let next = uuidv7()
  const file = async (port: number) => {
    const id = next
    next = uuidv7()
    const made = await patient(port, {
      ...{ method: 'POST', path: '/service-logs', token: tokens.expert, key: uuidv7(), script: 'file' },
      body: { id, filingId, form },
    })
    filed.push(id)
    return made
  }
  const confirm = (port: number) => {
    const id = filed.shift()
    if (!id) throw new Error('没有可确认的记录了')
    return patient(port, {
      ...{ method: 'POST', path: `/service-logs/${id}/moves`, token: tokens.enterprise, key: uuidv7() },
      ...{ script: 'confirm', body: { version: 1, move: 'confirm' } },
    })
  }
  const list = (port: number) =>
    patient(port, {
      method: 'GET',
      path: '/service-logs?group=todo&limit=20',
      token: tokens.enterprise,
      script: 'list',
    })
  const calls: Record<Name, (port: number) => Promise<unknown>> = { file, confirm, list }
  return { calls, filed, upcoming: () => next }
}

/** The API's round is over when all it confirmed has its place in the chain and in the sums; what the bare server wrote is taken away. */
export const afterwards = (pool: pg.Pool): Rest => ({
  finish: async () => {
    const { rows } = await pool.query(
      '(select from ledger_entry where seq is null limit 1) union all (select from tally_fresh limit 1)',
    )
    if (rows.length > 0) await setTimeout(20).then(afterwards(pool).finish)
  },
  tidy: async () => void (await pool.query('delete from ledger_entry where seq is null; delete from tally_fresh')),
})
