/** One grant opened on purpose: `from` in `file` becomes `to`. Asking `route` as everybody has to find it. */
export type Mutant = { name: string; file: string; from: string; to: string; route: string }

const need = (file: string) => `api/src/need/${file}.ts`
const read = 'GET /needs/:id'
const list = 'GET /needs'

export const mutants: readonly Mutant[] = [
  {
    ...{ name: '读者也知道是哪家企业', file: need('grant'), route: read },
    ...{ from: "=> grant !== 'reader'", to: '=> grant !== undefined' },
  },
  {
    ...{ name: '专家和企业看得到经办人之间的事', file: need('grant'), route: read },
    ...{ from: "=> grant === 'official'", to: "=> grant !== 'reader'" },
  },
  {
    ...{ name: '邻区县也算经办人', file: need('grant'), route: read },
    ...{ from: 'viewer.regionCode && viewer.regionCode === need.region_code', to: 'viewer.regionCode' },
  },
  {
    ...{ name: '没核实的也公开', file: need('visible'), route: list },
    ...{ from: "where('need.verified_at', 'is not', null),", to: '' },
  },
  {
    ...{ name: '暂存的也公开', file: need('visible'), route: list },
    ...{
      from: "    where(sql<number>`cardinality(need.held)`, '=', 0),\n    where('need.state'",
      to: "    where('need.state'",
    },
  },
  {
    ...{ name: '不管可见范围', file: need('visible'), route: read },
    ...{ from: "where('need.visibility', 'in', levels),", to: '' },
  },
  {
    ...{ name: '没有备案的专家也看', file: need('visible'), route: list },
    ...{ from: "readable(where, ['experts']), isFiledExpert(where, viewer)", to: "readable(where, ['experts'])" },
  },
  {
    ...{ name: '区县看全市的', file: need('visible'), route: list },
    ...{ from: "return where('need.region_code', '=', viewer.regionCode ?? '')", to: 'return where.lit(true)' },
  },
  {
    ...{ name: '需求大厅不看对谁公开', file: need('list'), route: list },
    ...{ from: '      openTo(viewer)(where),\n', to: '' },
  },
  {
    ...{ name: '在大厅里搜得到企业名称', file: need('search'), route: list },
    ...{ from: '!hall && knowTheEnterprise.includes(viewer.role)', to: 'viewer.role' },
  },
  {
    ...{ name: '电话不打码', file: need('view'), route: read },
    ...{ from: 'maskPhone(row.phone)', to: 'row.phone' },
  },
  {
    ...{ name: '专家读到以前别人的退回理由', file: need('remarks'), route: read },
    ...{ from: "grant !== 'matched' || forExpert.includes(move)", to: 'true' },
  },
  {
    ...{ name: '企业读到解除暂存的理由', file: need('remarks'), route: read },
    ...{ from: "grant === 'official' || !forOfficials.includes(move)", to: 'true' },
  },
  {
    ...{ name: '结束了还能看电话', file: need('reveal'), route: 'POST /matches/:id/contact' },
    ...{ from: "match?.state === 'agreed'", to: 'match !== undefined' },
  },
  {
    ...{ name: '任何凭证码都对', file: need('claim'), route: 'POST /need-tracks' },
    ...{ from: 'given.length === right.length && timingSafeEqual(given, right)', to: 'given.length === right.length' },
  },
  {
    ...{ name: '版本过时就答以经办人看的那一份', file: need('routes'), route: 'POST /needs/:id/moves' },
    ...{
      from: "    if (row.version !== version) throw new Problem('changedByOthers', { latest: await needOf(desk, row) })",
      to: '    if (row.version !== version || true) throw new Problem("changedByOthers", { latest: await needOf({ ...desk, viewer: { ...viewer, role: "city" } }, row) })',
    },
  },
  {
    ...{ name: '消息不分是谁的', file: 'api/src/message/routes.ts', route: 'GET /messages' },
    ...{ from: "      .where('person_id', '=', viewer.personId ?? '')\n", to: '' },
  },
  {
    ...{ name: '省厅从走访知道是谁家的需求', file: 'api/src/visit/view.ts', route: 'GET /visits' },
    ...{ from: "viewer.role === 'province' ? null : row.need_id", to: 'row.need_id' },
  },
  {
    ...{ name: '专员看别的专员的走访', file: 'api/src/visit/queries.ts', route: 'GET /visits' },
    ...{ from: "return where('v.commissioner_id', '=', viewer.personId ?? '')", to: 'return where.lit(true)' },
  },
  {
    ...{ name: '备案里的电话不打码', file: 'api/src/filing/view.ts', route: 'GET /filings/:id' },
    ...{ from: "{ phone: maskPhone(form.expert.phone) ?? '' }", to: '{}' },
  },
  {
    ...{ name: '名录里的电话不打码', file: 'api/src/person/routes.ts', route: 'GET /experts/:id' },
    ...{ from: "phone: maskPhone(row.phone) ?? ''", to: "phone: row.phone ?? ''" },
  },
  {
    ...{ name: '服务记录不分区县', file: 'api/src/service-log/visible.ts', route: 'GET /service-logs' },
    ...{ from: "return where('service_log.region_code', '=', viewer.regionCode ?? '')", to: 'return where.lit(true)' },
  },
  {
    ...{ name: '请求的地址写进日志', file: 'api/src/app.ts', route: 'GET /n/:code' },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text as it stands in the source
    ...{ from: 'route: `${endpoint.method} ${endpoint.path}`', to: 'route: request.url' },
  },
]
