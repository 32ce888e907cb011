import { serviceLogs } from '../src/service-log/endpoints'
import { ServiceLogForm as Form, kindForms, type ServiceLogForm, serviceLogKinds } from '../src/service-log/form'

const summary = '调整浆料水醇比和涂布间隙，龟裂由 8% 降到 1.5%'
const day = '2027-01-15'
const evidence = { amountFen: 100, contractNo: 'JSXK-2026-0418', invoiceNo: '24372000' }

/** Every field of each kind, filled in. */
const full: { [K in ServiceLogForm['kind']]: Required<Extract<ServiceLogForm, { kind: K }>> } = {
  problem: {
    kind: 'problem',
    servedOn: day,
    summary,
    outcome: 'solved',
    needId: '01900001-0000-7000-8000-000000000000',
  },
  visit: { kind: 'visit', servedOn: day, summary, tenths: 40 },
  project: {
    kind: 'project',
    servedOn: day,
    summary,
    name: '高纯氧化铝一致性研究',
    from: day,
    until: day,
    ...evidence,
  },
  transfer: { kind: 'transfer', servedOn: day, summary, way: 'licence', result: '低铂膜电极', ...evidence },
  revenue: { kind: 'revenue', from: day, until: day, summary, ...evidence },
}

const without = (form: object, field: string) =>
  Object.fromEntries(Object.entries(form).filter(([name]) => name !== field))
/** What cannot be left out, told by leaving it out. */
const required = (form: object) => Object.keys(form).filter((field) => !Form.safeParse(without(form, field)).success)

test('the forms above leave out no field of any kind, and pass', () => {
  expect(Object.keys(kindForms).sort()).toEqual([...serviceLogKinds].sort())
  for (const kind of serviceLogKinds) {
    expect(Object.keys(full[kind]).sort()).toEqual(Object.keys(kindForms[kind].shape).sort())
    expect(Form.safeParse(full[kind])).toMatchObject({ success: true })
  }
})

test('beside the record’s id, which the device makes, a log asks for its filing and its form', () => {
  expect(Object.keys(serviceLogs.file.input.shape).sort()).toEqual(['filingId', 'form', 'id'])
})

test.each(serviceLogKinds)('%s asks for at most five inputs, filing and kind included', (kind) => {
  const inputs = ['filing', ...required(full[kind])]
  expect(inputs).toContain('kind')
  expect(inputs.length).toBeLessThanOrEqual(5)
})

test.each(serviceLogKinds)('%s is a record with nothing but those', (kind) => {
  const needed = required(full[kind])
  const least = Object.fromEntries(Object.entries(full[kind]).filter(([name]) => needed.includes(name)))
  expect(Form.safeParse(least)).toMatchObject({ success: true })
})
