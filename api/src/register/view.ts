import type { Viewer } from '@kefutong/contract/role'
import type { Directory } from './directory'
import { mayKeep } from './keep'
import type { RegisterRow } from './queries'

type Any = RegisterRow<'platform'> | RegisterRow<'result'> | RegisterRow<'project'>
type Seen = { viewer: Viewer; directory: Directory }

const common = ({ viewer, directory }: Seen, row: Any) => ({
  id: row.id,
  version: row.version,
  name: row.name,
  regionCode: row.region_code,
  regionName: directory.regions.get(row.region_code ?? '') ?? '',
  chain: row.chain,
  chainName: directory.chains.get(row.chain ?? '') ?? '',
  segment: row.segment,
  segmentName: directory.segments.get(row.segment ?? '')?.name ?? '',
  enterpriseId: row.enterprise_id,
  enterpriseName: row.enterprise_name,
  institutionId: row.institution_id,
  institutionName: row.institution_name,
  editable: mayKeep(viewer, row.region_code),
  updatedAt: (row.updated_at ?? row.created_at).toISOString(),
})

export const viewOf = {
  platform: (seen: Seen, row: RegisterRow<'platform'>) => ({
    ...common(seen, row),
    kind: row.kind,
    level: row.level,
    recognisedOn: row.recognised_on,
  }),
  result: (seen: Seen, row: RegisterRow<'result'>) => ({
    ...common(seen, row),
    way: row.way,
    amountFen: row.amount_fen,
    summary: row.summary,
  }),
  project: (seen: Seen, row: RegisterRow<'project'>) => ({
    ...common(seen, row),
    level: row.level,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    amountFen: row.amount_fen,
    summary: row.summary,
  }),
}
