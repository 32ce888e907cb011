import { degreeWords, titleWords } from '@kefutong/contract/filing/form'
import { people } from '@kefutong/contract/person'
import { Problem } from '@kefutong/contract/problem'
import { paged, writeCursor } from '../cursor'
import { deskFor } from '../filing/desk'
import { cardOf, regionNames } from '../filing/view'
import type { On } from '../http'
import { maskPhone } from '../mask'
import { filingsOf, findEnterprise, findExpert, listEnterprises, listExperts } from './queries'

type ExpertRow = Awaited<ReturnType<typeof listExperts>>[number]
type EnterpriseRow = Awaited<ReturnType<typeof listEnterprises>>[number]

const expertCard = (row: ExpertRow) => ({
  id: row.id,
  name: row.name,
  degree: degreeWords[row.degree as keyof typeof degreeWords],
  title: titleWords[row.title as keyof typeof titleWords],
  institutionName: row.institution,
  direction: row.direction,
  keywords: row.keywords,
  chains: row.chains,
  inForce: Number(row.in_force),
})

const enterpriseCard = (row: EnterpriseRow, regions: ReadonlyMap<string, string>) => ({
  id: row.id,
  name: row.name,
  uscc: row.uscc,
  regionCode: row.region_code,
  regionName: regions.get(row.region_code) ?? '',
  chains: row.chains,
  standings: row.standings,
  inForce: Number(row.in_force),
})

export const personRoutes = (on: On) => {
  on(people.experts, async ({ db, viewer, input }) => {
    const page = paged(await listExperts(db, viewer, input), input.limit, (row) => writeCursor(row.name, row.id))
    return { ...page, items: page.items.map(expertCard) }
  })

  on(people.enterprises, async ({ db, viewer, input }) => {
    const regions = await regionNames(db, viewer.cityId)
    const page = paged(await listEnterprises(db, viewer, input), input.limit, (row) => writeCursor(row.name, row.id))
    return { ...page, items: page.items.map((row) => enterpriseCard(row, regions)) }
  })

  on(people.expert, async (ask) => {
    const row = await findExpert(ask.db, ask.viewer, ask.input.id)
    if (!row) throw new Problem('notFound')
    const desk = await deskFor(ask)
    const regions = await regionNames(ask.db, ask.viewer.cityId)
    const filings = await filingsOf(ask.db, ask.viewer, 'expert_id', row.id)
    return {
      ...expertCard(row),
      department: row.department,
      phone: maskPhone(row.phone) ?? '',
      results: row.results,
      filings: filings.map((filing) => cardOf(desk, filing, regions)),
    }
  })

  on(people.enterprise, async (ask) => {
    const row = await findEnterprise(ask.db, ask.viewer, ask.input.id)
    if (!row) throw new Problem('notFound')
    const desk = await deskFor(ask)
    const regions = await regionNames(ask.db, ask.viewer.cityId)
    const filings = await filingsOf(ask.db, ask.viewer, 'enterprise_id', row.id)
    return {
      ...enterpriseCard(row, regions),
      business: row.business,
      contact: row.contact,
      phone: maskPhone(row.contact_phone),
      filings: filings.map((filing) => cardOf(desk, filing, regions)),
    }
  })
}
