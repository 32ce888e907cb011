import { complaints } from '@kefutong/contract/complaint'
import { filings } from '@kefutong/contract/filing/endpoints'
import { people } from '@kefutong/contract/person'
import { sessions } from '@kefutong/contract/session'
import { uuidv7 } from 'uuidv7'
import { goodForm, openWorld, type TestWorld } from '../world'
import { castOf, draftOf, edit } from '../world/journey'

let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const post = async (path: string, body: string, headers: Record<string, string> = {}) => {
  const all = {
    authorization: `Bearer ${world.expert.token}`,
    'content-type': 'application/json',
    'idempotency-key': uuidv7(),
    ...headers,
  }
  const response = await fetch(`${world.origin}/api${path}`, { method: 'POST', headers: all, body })
  return { status: response.status, problem: await response.json(), headers: response.headers }
}

test('a field nobody declared is named, wherever it stands', async () => {
  const { id, version } = await world.expert.ask(filings.start, {})
  const form = { expert: { name: '秦望舒', idNumber: '370303198111110000' }, salary: {} }
  const answer = await world.expert.tell(filings.save, { id, version, form, rank: 1 })
  expect(answer).toMatchObject({ status: 400, problem: { code: 'inputInvalid' } })
  const unknown = (field: string) => ({ field, says: '没有这一项，请去掉' })
  expect(answer.problem.faults).toEqual(
    expect.arrayContaining([unknown('form.expert.idNumber'), unknown('form.salary'), unknown('rank')]),
  )
  expect((await world.city.tell(people.experts, { rank: 'best' })).problem.faults).toEqual([unknown('rank')])
  expect((await world.expert.ask(filings.read, { id })).form).not.toHaveProperty('salary')
})

test.each([
  '{"__proto__":{"role":"city"}}',
  '{"constructor":{"prototype":{"role":"city"}}}',
  '{"text":"五个字以上","kind":"app","__proto__":null}',
])('%s changes nobody’s nature', async (body) => {
  expect((await post('/complaints', body)).status).toBe(400)
  expect(({} as Record<string, unknown>).role).toBeUndefined()
})

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('nor does %s as an address', async (name) => {
  const response = await fetch(`${world.origin}/api/experts?${name}=1`, {
    headers: { authorization: `Bearer ${world.city.token}` },
  })
  expect(response.status).toBe(400)
})

test.each([
  ['half a JSON', '{"kind":"app"'],
  ['no JSON', 'kind=app'],
  ['a list', '[1,2]'],
  ['a number', '7'],
  ['nothing at all', ''],
])('%s is refused, not guessed', async (_what, body) => {
  expect(await post('/complaints', body)).toMatchObject({
    status: 400,
    problem: { code: 'inputInvalid', requestId: expect.any(String) },
  })
})

test('nesting without end is refused as any wrong input', async () => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
  expect((await post('/complaints', `{"kind":"app","text":${deep}}`)).status).toBe(400)
})

test('a body over 256 KB is too large', async () => {
  const body = JSON.stringify({ kind: 'app', text: '长'.repeat(100_000) })
  expect(await post('/complaints', body)).toMatchObject({ status: 413, problem: { code: 'bodyTooLarge' } })
})

test('another kind of content than JSON is refused', async () => {
  for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded']) {
    expect((await post('/complaints', 'kind=app&text=五个字以上', { 'content-type': type })).status).toBe(400)
  }
})

test('what no database can hold is left out, and what was typed around it stays', async () => {
  const cast = await castOf(world)
  const { id, version } = await cast.expert.ask(filings.start, {})
  const answers = { 'a\0b': true }
  const form = { expert: { name: '秦\0望舒', direction: 'a\ud800b' }, appointment: { answers } }
  await cast.expert.ask(filings.save, { id, version, form })
  expect((await cast.expert.ask(filings.read, { id })).form).toEqual({
    expert: { name: '秦望舒', direction: 'ab' },
    appointment: { answers: { ab: true } },
  })
  for (const q of ['\0', '\ud800', '%00']) expect((await world.city.tell(people.experts, { q })).status).toBe(200)
  expect((await world.guest.tell(complaints.file, { kind: 'app', text: '五个字\0以上', about: '\0' })).status).toBe(200)
})

test('HTML is text: kept as typed, answered as JSON that no browser runs', async () => {
  const cast = await castOf(world)
  const html = '<img src=x onerror=alert(1)>高纯粉体'
  const id = await draftOf(cast, { ...cast.form, expert: { ...cast.form.expert, direction: html } })
  const { reply, headers } = await cast.expert.tell(filings.read, { id })
  expect(reply.form.expert?.direction).toBe(html)
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

type Part = 'expert' | 'enterprise' | 'appointment'
const task = { what: '提高一致性', target: '偏差不超过 20 ppm', due: '2027-12-31' }
const missing: Array<[Part, string, string]> = [
  ['expert', 'name', '请填姓名'],
  ['expert', 'phone', '请填手机号'],
  ['expert', 'degree', '请选择学位'],
  ['expert', 'title', '请选择职称'],
  ['expert', 'institution', '请填工作单位'],
  ['expert', 'managementPost', '请选择是否担任管理岗'],
  ['expert', 'birthMonth', '请选择出生年月'],
  ['expert', 'direction', '请填研究方向'],
  ['expert', 'keywords', '请填 1 到 8 个关键词'],
  ['expert', 'chains', '请选择产业链'],
  ['enterprise', 'name', '请填企业名称'],
  ['enterprise', 'uscc', '请填统一社会信用代码'],
  ['enterprise', 'regionCode', '请选择区县'],
  ['enterprise', 'chains', '请选择产业链'],
  ['enterprise', 'standings', '请选择企业资质，没有就留空'],
  ['enterprise', 'contact', '请填联系人'],
  ['enterprise', 'contactPhone', '请填联系电话'],
  ['appointment', 'post', '请选择拟任职务'],
  ['appointment', 'termStart', '请选择聘期开始日'],
  ['appointment', 'termEnd', '请选择聘期结束日'],
  ['appointment', 'daysPerYear', '请填每年服务天数'],
  ['appointment', 'tasks', '请写 1 到 5 项任务'],
  ['appointment', 'pay', '请选择报酬方式'],
  ['appointment', 'ownEnterprise', '请声明与企业的投资关系'],
  ['appointment', 'truthful', '请勾选真实性承诺'],
]
const wrong: Array<[Part, string, unknown, string, string?]> = [
  ['expert', 'name', '   ', '请填姓名'],
  ['expert', 'name', '名'.repeat(31), '最多 30 个字'],
  ['expert', 'phone', '1380000', '手机号少 4 位，请填 11 位手机号'],
  ['expert', 'phone', '12900000000', '手机号应以 13 至 19 开头，请核对'],
  ['expert', 'birthMonth', '1981-13', '请选择出生年月'],
  ['expert', 'keywords', [], '请填 1 到 8 个关键词'],
  ['expert', 'keywords', Array.from({ length: 9 }, (_, n) => `词${n}`), '最多 8 个'],
  ['expert', 'keywords', ['烧结', ' 烧结'], '有重复的，请删掉一个'],
  ['expert', 'chains', ['chain-of-nowhere'], '请从本市产业链里选', 'expert.chains'],
  ['expert', 'results', Array(6).fill('成果'), '最多 5 项'],
  ['enterprise', 'uscc', '91370303MA9KF2026', '统一社会信用代码少 1 位，应为 18 位'],
  ['enterprise', 'uscc', '91370303MA9KF20260', '第 18 位校验位不对，请核对'],
  ['enterprise', 'regionCode', '110101', '请选择本市的区县', 'enterprise.regionCode'],
  ['enterprise', 'contactPhone', '2341234', '座机号请带区号，例如 0533-2341234'],
  ['appointment', 'post', '董事长', '请选择本市规定的职务'],
  ['appointment', 'termEnd', '2026-12-06', '结束日要晚于开始日'],
  ['appointment', 'termStart', '2026-02-30', '请选择聘期开始日'],
  ['appointment', 'daysPerYear', 0, '至少 1 天'],
  ['appointment', 'daysPerYear', 60.5, '请填整数天'],
  ['appointment', 'daysPerYear', 367, '最多 366 天'],
  ['appointment', 'tasks', [], '请至少写 1 项任务'],
  ['appointment', 'tasks', [{ ...task, due: '' }], '请选择期限', 'form.appointment.tasks.0.due'],
  ['appointment', 'payFen', -1, '金额不能小于 0'],
  ['appointment', 'truthful', false, '请勾选真实性承诺'],
]

describe('what is wrong in a filing stands beside its field, in Chinese', () => {
  let id: string
  const { expert, enterprise, appointment } = goodForm()
  const form = { expert, enterprise, appointment }
  beforeAll(async () => {
    id = await draftOf(world)
  })
  const faultsOf = async (part: Part, fields: object) => {
    const { version } = await edit(world, id, { ...form, [part]: fields } as typeof form)
    const answer = await world.expert.tell(filings.move, { id, version, move: 'submit' })
    expect(answer.status).toBe(400)
    return answer.problem.faults
  }

  test.each(missing)('%s.%s left out', async (part, field, says) => {
    const { [field]: left, ...others } = form[part] as Record<string, unknown>
    expect(left).toBeDefined()
    expect(await faultsOf(part, others)).toEqual([{ field: `form.${part}.${field}`, says }])
  })

  test.each(wrong)('%s.%s as %j', async (part, field, value, says, at = `form.${part}.${field}`) => {
    expect(await faultsOf(part, { ...form[part], [field]: value })).toContainEqual({ field: at, says })
  })

  test('several at once are all told', async () => {
    const faults = await faultsOf('expert', { ...form.expert, name: '', phone: '1', keywords: [] })
    expect(faults?.map(({ field }) => field).sort()).toEqual([
      'form.expert.keywords',
      'form.expert.name',
      'form.expert.phone',
    ])
  })

  test('and an empty filing names every part, and is not submitted', async () => {
    const { version } = await edit(world, id, {} as typeof form)
    const { problem } = await world.expert.tell(filings.move, { id, version, move: 'submit' })
    expect(problem.faults?.map(({ field }) => field).sort()).toEqual([
      'form.appointment',
      'form.enterprise',
      'form.expert',
    ])
    for (const { says } of problem.faults ?? []) expect(says).toMatch(/^[一-龥]/)
    expect((await world.expert.ask(filings.read, { id })).state).toBe('draft')
  })
})

test('every problem carries the number of its request, in the body and in the header', async () => {
  for (const path of ['/api/me', '/api/nowhere', '/nowhere.png', '/%E0%A4%A', '/api/filings/abc']) {
    const response = await fetch(`${world.origin}${path}`)
    const body = await response.json()
    expect({ path, id: body.requestId }).toEqual({
      path,
      id: expect.stringMatching(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/),
    })
    expect(response.headers.get('x-request-id')).toBe(body.requestId)
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  }
})

test('an id the client makes up is not taken over', async () => {
  const response = await fetch(`${world.origin}/api/city`, {
    headers: { 'x-request-id': 'forged', 'request-id': 'forged' },
  })
  expect(response.headers.get('x-request-id')).not.toBe('forged')
})

test('who asks before logging in is told to log in, whatever else is wrong', async () => {
  expect(await world.guest.tell(sessions.switch, { nonsense: true })).toMatchObject({
    status: 401,
    problem: { code: 'signInNeeded' },
  })
})
