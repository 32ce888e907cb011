import type { PlatformForm } from '@kefutong/contract/platform'
import type { Fault } from '@kefutong/contract/problem'
import type { ProjectForm } from '@kefutong/contract/project'
import type { ResultForm } from '@kefutong/contract/result'
import type { Directory } from './directory'

type Hosted = {
  chain?: string | undefined
  segment?: string | undefined
  enterprise?: string | undefined
  institution?: string | undefined
}

const unknown = {
  enterprise: '企业名录里没有这家企业，请核对名称或信用代码，或先登记企业',
  institution: '高校院所名录里没有这个单位，请核对全称，或先登记',
}

/** Everything a row says by name, looked up; a fault for each name the city does not know. */
const placed = (form: Hosted, directory: Directory) => {
  const firm = form.enterprise ? directory.enterprise(form.enterprise) : undefined
  const institution = form.institution ? directory.institution(form.institution) : undefined
  const segment = form.segment ? directory.segments.get(form.segment) : undefined
  const faults: Fault[] = [
    ...(form.chain && !directory.chains.has(form.chain) ? [{ field: 'chain', says: '请从本市产业链里选' }] : []),
    ...(form.segment && segment?.chain_id !== form.chain
      ? [{ field: 'segment', says: '这个环节不在所选的产业链上' }]
      : []),
    ...(form.enterprise && !firm ? [{ field: 'enterprise', says: unknown.enterprise }] : []),
    ...(form.institution && !institution ? [{ field: 'institution', says: unknown.institution }] : []),
  ]
  return {
    firm,
    faults,
    columns: {
      chain: form.chain || null,
      segment: form.segment || null,
      enterprise_id: firm?.id ?? null,
      institution_id: institution ?? null,
    },
  }
}

const platform = (form: PlatformForm, directory: Directory) => {
  const { columns, faults } = placed(form, directory)
  const known = directory.regions.has(form.regionCode)
  return {
    columns: {
      ...columns,
      name: form.name,
      kind: form.kind,
      level: form.level,
      region_code: form.regionCode,
      recognised_on: form.recognisedOn,
    },
    faults: [...faults, ...(known ? [] : [{ field: 'regionCode', says: '请选择本市的区县' }])],
  }
}

const result = (form: ResultForm, directory: Directory) => {
  const { columns, faults, firm } = placed(form, directory)
  return {
    columns: {
      ...columns,
      name: form.name,
      way: form.way ?? null,
      amount_fen: form.amountFen ?? null,
      region_code: firm?.region_code ?? null,
      summary: form.summary || null,
    },
    faults,
  }
}

const project = (form: ProjectForm, directory: Directory) => {
  const { columns, faults, firm } = placed(form, directory)
  return {
    columns: {
      ...columns,
      name: form.name,
      level: form.level,
      region_code: firm?.region_code ?? null,
      starts_on: form.startsOn,
      ends_on: form.endsOn,
      amount_fen: form.amountFen ?? null,
      summary: form.summary || null,
    },
    faults: [...faults, ...(form.endsOn < form.startsOn ? [{ field: 'endsOn', says: '结束日不能早于开始日' }] : [])],
  }
}

export const columnsOf = { platform, result, project }
