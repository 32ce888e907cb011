import { filings } from '@kefutong/contract/filing/endpoints'
import { yuanText } from '@kefutong/contract/money'
import { serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { type Grade, gradeOf, grades } from '@kefutong/contract/service-log/evidence'
import { amountOf, dayOf, type ServiceLogForm } from '@kefutong/contract/service-log/form'
import {
  daysText,
  type Measure,
  type YearFigureId,
  type YearRow,
  yearFigureWords,
  years,
} from '@kefutong/contract/service-log/year'
import { readPdf, textOf } from '../../pdf-pages'
import { type Actor, filingIn, goodForm, openWorld, regions, type TestWorld } from '../../world'
import { castOf, wake } from '../../world/journey'
import { file, goodLogs, moveLog } from '../../world/service-log'

type Cast = Awaited<ReturnType<typeof castOf>> & { filingId: string }
let world: TestWorld
let one: Cast
let two: Cast
/** the first expert at the second enterprise */
let across: Cast
/** every record of this town */
const logs: Array<{ id: string; cast: Cast }> = []

const standing = async (made: Awaited<ReturnType<typeof castOf>>): Promise<Cast> => ({
  ...made,
  filingId: (await filingIn(world, 'in-force', made.form, made)).id,
})

beforeAll(async () => {
  world = await openWorld()
  one = await standing(await castOf(world))
  const there = await castOf(world, { enterprise: { regionCode: regions.linzi } })
  two = await standing({ ...there, county: world.neighbour })
  const form = goodForm({ expert: one.form.expert, enterprise: two.form.enterprise })
  across = await standing({ ...two, expert: one.expert, form })
  await wake(world, '2027-06-30T09:00:00+08:00')
})
afterAll(() => world.close())

type About = { expert?: string; enterprise?: string }
const summary = (who: Actor, year = 2027, about: About = {}) => who.ask(years.read, { year, ...about })
const amountIn = async (who: Actor, id: YearFigureId, year?: number, about?: About) =>
  (await summary(who, year, about)).figures.find((figure) => figure.id === id)?.value

type Asked = { year: number; figure?: YearFigureId; grade?: Grade } & About
/** Every row, page by page. */
const rowsOf = async (who: Actor, input: Asked) => {
  const all: YearRow[] = []
  for (let after: string | undefined; ; ) {
    const page = await who.ask(years.rows, { ...input, limit: 3, ...(after ? { after } : {}) })
    all.push(...page.items)
    after = page.next
    if (!after) return all
  }
}

test('what counts is what the enterprise confirmed, in the words it confirmed', async () => {
  const visit = await file(one.expert, one.filingId, goodLogs.visit)
  logs.push({ id: visit.id, cast: one })
  expect(await amountIn(one.expert, 'visits.days')).toBe(0)
  await moveLog(one.enterprise, visit.id, 'confirm')
  expect(await amountIn(one.expert, 'visits.days')).toBe(80)
  expect(await amountIn(one.enterprise, 'visits.days')).toBe(80)
  const later = { ...goodLogs.problem, servedOn: '2026-12-31' }
  await moveLog(one.expert, visit.id, 'correct', { form: later, reason: '日期和类别写错' })
  expect(await amountIn(one.expert, 'visits.days')).toBe(80)
  expect(await summary(one.expert, 2026)).toMatchObject({ records: 0, years: [2027] })
  await moveLog(one.enterprise, visit.id, 'confirm')
  expect(await summary(one.expert)).toMatchObject({ records: 0, years: [2026] })
  expect(await amountIn(one.expert, 'problems.count', 2026)).toBe(1)
  expect((await rowsOf(one.expert, { year: 2026 }))[0]).toMatchObject({
    id: visit.id,
    number: visit.number,
    kind: 'problem',
    day: '2026-12-31',
    grade: null,
    partner: one.form.enterprise.name,
    digest: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  await moveLog(one.enterprise, visit.id, 'revoke')
  expect(await amountIn(one.expert, 'problems.count', 2026)).toBe(0)
  expect(await amountIn(one.expert, 'visits.days')).toBe(80)
  await moveLog(one.expert, visit.id, 'withdraw')
})

test('a summary says whom it is about, what part of the whole the reader sees, and what each figure counts', async () => {
  const mine = await summary(one.expert)
  expect(mine).toMatchObject({
    year: 2027,
    asOf: world.now().toISOString(),
    subject: { kind: 'expert', name: one.form.expert.name, line: '江淮材料研究院' },
    scope: null,
  })
  for (const { label, means, unit } of mine.figures)
    for (const words of [label, means, unit]) expect(words).toMatch(/^[一-龥]/)
  expect(mine.figures.at(-1)).toMatchObject({ id: 'partners.enterprises', label: '合作企业' })
  expect((await summary(two.enterprise)).figures.at(-1)).toMatchObject({ id: 'partners.experts', label: '合作专家' })
  const about = { expert: one.expert.personId }
  expect((await summary(world.county, 2027, about)).scope).toBe('只含张店区的记录')
  expect((await summary(world.employer, 2027, about)).scope).toBe('只含江淮材料研究院派出的记录')
  expect((await summary(world.city, 2027, about)).scope).toBeNull()
})

test('nobody reads a year that is not theirs to see', async () => {
  const [expert, enterprise] = [one.expert.personId, one.orgId]
  const outside = await world.seat('外校', 'employer', { orgId: await world.institution('海右理工大学') })
  const refused: Array<[Actor, About, number]> = [
    [two.expert, { expert }, 404],
    [two.expert, { enterprise }, 404],
    [one.expert, { expert, enterprise }, 400],
    [two.enterprise, { enterprise }, 404],
    [two.enterprise, { expert }, 404],
    [world.neighbour, { enterprise }, 404],
    [outside, { expert }, 404],
    [world.county, { expert: world.colleague.personId }, 404],
    [world.city, {}, 400],
    [world.city, { expert, enterprise }, 400],
    [await world.seat('专员', 'commissioner'), { expert }, 403],
    [world.sysadmin, { expert }, 403],
    [world.guest, { expert }, 401],
  ]
  for (const point of Object.values(years))
    for (const [who, about, status] of refused)
      expect({ path: point.path, about, ...(await who.tell(point, { year: 2027, ...about })) }).toMatchObject({
        status,
      })
  for (const [who, about] of [
    [one.expert, { expert }],
    [one.enterprise, { enterprise }],
    [world.county, { enterprise }],
    [world.neighbour, { expert }],
    [world.employer, { expert }],
    [world.city, { enterprise }],
    [await world.seat('省厅', 'province'), { expert }],
  ] as const)
    expect((await who.tell(years.read, { year: 2027, ...about })).status).toBe(200)
})

test('a filing names the years its reader may read, and each of them opens', async () => {
  const { filingId, expert, enterprise, orgId } = one
  const both = { expert: expert.personId, enterprise: orgId }
  for (const [who, may] of [
    [expert, { ...both, enterprise: null }],
    [enterprise, { ...both, expert: null }],
    [world.employer, both],
    [world.county, both],
    [world.city, both],
  ] as const) {
    const { years: named } = await who.ask(filings.read, { id: filingId })
    expect(named).toEqual(may)
    if (named.expert) expect((await summary(who, 2027, { expert: named.expert })).subject.kind).toBe('expert')
    if (named.enterprise)
      expect((await summary(who, 2027, { enterprise: named.enterprise })).subject.kind).toBe('enterprise')
  }
  expect((await two.expert.ask(filings.start, {})).years).toEqual({ expert: null, enterprise: null })
})

test.each([
  [{ year: 'abc' }, 'year'],
  [{ year: 1999 }, 'year'],
  [{ year: 2027.5 }, 'year'],
  [{}, 'year'],
  [{ year: 2027, rank: 1 }, 'rank'],
  [{ year: 2027, figure: 'best' }, 'figure'],
  [{ year: 2027, figure: 'partners.experts' }, 'figure'],
  [{ year: 2027, after: 'nonsense' }, 'after'],
])('asked with %j, it names the field', async (input, field) => {
  const { status, problem } = await one.expert.tell(years.rows, input)
  expect({ status, fields: problem.faults?.map((fault) => fault.field) }).toEqual({ status: 400, fields: [field] })
})

/** Numbers that look random and are the same on every run. */
const dice = (seed: number) => {
  let state = seed
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

test('whatever is filed, corrected, disputed, revoked and approved, every figure is the sum of its rows', async () => {
  const roll = dice(20_270_630)
  const pick = <Item>(items: readonly Item[]) => items[roll(items.length)] as Item
  const days = ['2026-12-25', '2026-12-31', '2027-01-01', '2027-02-28', '2027-03-01', '2027-06-30']
  const amounts = [undefined, 1, 33_333, 99_999_999, 100_000_000, 2_500_000_001]
  const reported = (): ServiceLogForm => {
    const form = {
      ...pick([goodLogs.problem, goodLogs.visit, goodLogs.project, goodLogs.transfer]),
      servedOn: pick(days),
    }
    if (form.kind === 'problem') return form
    if (form.kind === 'visit') return { ...form, tenths: 40 * (1 + roll(5)) }
    const { contractNo: _contract, ...bare } = { contractNo: '', ...form }
    const amountFen = pick(amounts)
    const evidence = pick([{}, { contractNo: 'JSXK-2027-1' }, { invoiceNo: '24372000' }])
    return { ...bare, ...(amountFen ? { amountFen } : {}), ...evidence } as ServiceLogForm
  }
  const stated = (): ServiceLogForm => ({
    ...goodLogs.revenue,
    until: pick(days),
    amountFen: pick(amounts) ?? 7,
    ...pick([{}, { invoiceNo: '24372001' }]),
  })

  const begin = async () => {
    const cast = pick([one, two, across])
    const revenue = roll(5) === 0
    const { id } = await file(revenue ? cast.enterprise : cast.expert, cast.filingId, revenue ? stated() : reported())
    logs.push({ id, cast })
  }
  const goOn = async () => {
    const { id, cast } = pick(logs)
    const who = pick([cast.expert, cast.enterprise, cast.enterprise, cast.county])
    const { moves, version, kind } = await who.ask(serviceLogs.read, { id })
    const choice = roll(3) > 0 ? moves[0] : moves[roll(moves.length)]
    if (!choice) return
    const form = ['amend', 'correct'].includes(choice.move) ? { form: kind === 'revenue' ? stated() : reported() } : {}
    await who.ask(serviceLogs.move, { id, version, move: choice.move, reason: '按实际情况', ...form })
  }
  /** What counts, told by the records one by one. */
  const counted = async () => {
    const all = await Promise.all(
      logs.map(async ({ id, cast }) => {
        const { editions, state } = await world.city.ask(serviceLogs.read, { id })
        return { cast, state, form: editions.find(({ counts }) => counts)?.form }
      }),
    )
    return all.flatMap(({ form, ...rest }) => (form ? [{ ...rest, form }] : []))
  }
  type Counted = Awaited<ReturnType<typeof counted>>[number]
  const adds: Record<Measure, (form: ServiceLogForm) => number> = {
    count: () => 1,
    tenths: (form) => (form.kind === 'visit' ? form.tenths : 0),
    fen: (form) => amountOf(form) ?? 0,
  }
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

  const agrees = async (who: Actor, year: number, about: About, sees: (one: Counted) => boolean, all: Counted[]) => {
    const own = all.filter((one) => sees(one) && dayOf(one.form).startsWith(String(year)))
    const { figures, records } = await summary(who, year, about)
    expect(records).toBe(own.length)
    expect((await rowsOf(who, { year, ...about })).length).toBe(own.length)
    for (const { id, value, months, grades: byGrade } of figures) {
      const { kind, measure } = yearFigureWords[id]
      const rows = await rowsOf(who, { year, figure: id, ...about })
      expect({ id, rows: sum(rows.map((row) => row.value)) }).toEqual({ id, rows: value })
      expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
      const side = id === 'partners.enterprises' ? 'orgId' : 'filingId'
      const expected = kind
        ? sum(own.filter(({ form }) => form.kind === kind).map(({ form }) => adds[measure](form)))
        : new Set(own.map(({ cast }) => (side === 'orgId' ? cast.orgId : cast.expert.personId))).size
      expect({ id, value }).toEqual({ id, value: expected })
      if (months) expect(sum(months)).toBe(value)
      for (const { grade, value: part } of byGrade ?? []) {
        const graded = own.filter(({ form }) => form.kind === kind && gradeOf(form, true) === grade)
        expect({ id, grade, part }).toEqual({ id, grade, part: sum(graded.map(({ form }) => adds[measure](form))) })
      }
      if (byGrade) expect(sum(byGrade.map((one) => one.value))).toBe(value)
    }
  }

  const happen = async (begins: number, moves: number) => {
    for (let step = 0; step < begins; step += 1) await begin()
    for (let step = 0; step < moves; step += 1) await goOn()
    return counted()
  }
  const ofExpert = ({ cast }: Counted) => cast.expert === one.expert
  const ofEnterprise = ({ cast }: Counted) => cast.orgId === two.orgId
  const [expert, enterprise] = [one.expert.personId, two.orgId]

  const midway = await happen(12, 40)
  await agrees(one.expert, 2027, {}, ofExpert, midway)
  await agrees(two.enterprise, 2026, {}, ofEnterprise, midway)
  const all = await happen(12, 60)
  await agrees(one.expert, 2026, {}, ofExpert, all)
  await agrees(one.expert, 2027, {}, ofExpert, all)
  await agrees(two.enterprise, 2027, {}, ofEnterprise, all)
  await agrees(world.county, 2027, { expert }, ({ cast }) => cast === one, all)
  await agrees(world.employer, 2027, { expert }, ofExpert, all)
  await agrees(world.city, 2027, { enterprise }, ofEnterprise, all)

  const kinds = new Set(all.map(({ form }) => form.kind))
  expect([...kinds].sort()).toEqual(['problem', 'project', 'revenue', 'transfer', 'visit'])
  expect(all.some(({ form }) => (amountOf(form) ?? 0) >= 100_000_000)).toBe(true)
  expect(all.some(({ state }) => state !== 'confirmed')).toBe(true)
  expect(grades.filter((grade) => all.some(({ form }) => gradeOf(form, true) === grade))).toEqual(['A', 'B', 'C'])
})

test('the paper says what the page says, and who printed it is on record', async () => {
  const about = { enterprise: two.orgId }
  const said = await summary(world.city, 2027, about)
  const rows = await rowsOf(world.city, { year: 2027, ...about })
  const answer = await fetch(`${world.origin}/api/year-summary/pdf?year=2027&enterprise=${two.orgId}`, {
    headers: { authorization: `Bearer ${world.city.token}` },
  })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toBe(
    `attachment; filename*=UTF-8''2027 年度小结 ${two.form.enterprise.name}.pdf`,
  )
  const { info, pages } = readPdf(new Uint8Array(await answer.arrayBuffer()))
  expect(info).toMatchObject({ Title: `2027 年度小结 ${two.form.enterprise.name}`, Author: '淄博市科技局' })
  const text = pages.map(textOf).join('')
  for (const { measure, value, label } of said.figures) {
    expect(text).toContain(label)
    expect(text).toContain(measure === 'fen' ? yuanText(value) : measure === 'tenths' ? daysText(value) : String(value))
  }
  expect(rows.length).toBeGreaterThan(3)
  for (const { number, digest } of rows) {
    expect(text).toContain(number ?? 'no number')
    expect(text).toContain((digest ?? 'no digest').slice(0, 8).replace(/(.{4})/, '$1 '))
  }
  const printed = await world.db.selectFrom('history').selectAll().where('move', '=', 'print').execute()
  expect(printed).toMatchObject([{ thing: 'enterprise-year', thing_id: two.orgId, person_id: world.city.personId }])
})
