/**
 * Every page once. `root` is the subpackage that carries it ('' is the main package), `page` its file below that root,
 * `path` its address on H5. app.config.ts, config/ and go() all read this table.
 */
export const routes = {
  home: { root: '', page: 'pages/home/index', path: '/' },
  work: { root: '', page: 'pages/work/index', path: '/work' },
  inbox: { root: '', page: 'pages/inbox/index', path: '/inbox' },
  me: { root: '', page: 'pages/me/index', path: '/me' },
  login: { root: '', page: 'pages/login/index', path: '/login' },
  'filing-edit': { root: 'expert', page: 'filing-edit/index', path: '/filing-edit' },
  hall: { root: 'expert', page: 'needs/index', path: '/needs' },
  'my-matches': { root: 'expert', page: 'my-matches/index', path: '/my-matches' },
  'service-log-new': { root: 'expert', page: 'service-log-new/index', path: '/service-log-new' },
  confirm: { root: 'enterprise', page: 'confirm/index', path: '/confirm' },
  'need-new': { root: 'enterprise', page: 'need-new/index', path: '/need-new' },
  'my-needs': { root: 'enterprise', page: 'needs/index', path: '/my-needs' },
  'my-codes': { root: 'enterprise', page: 'qr/index', path: '/my-codes' },
  pool: { root: 'commissioner', page: 'pool/index', path: '/pool' },
  match: { root: 'commissioner', page: 'match/index', path: '/match' },
  visits: { root: 'commissioner', page: 'visits/index', path: '/visits' },
  'visit-new': { root: 'commissioner', page: 'visit-new/index', path: '/visit-new' },
  raise: { root: 'guest', page: 'need/index', path: '/need', alias: '/n/:token' },
  raised: { root: 'guest', page: 'done/index', path: '/need-done' },
  track: { root: 'guest', page: 'track/index', path: '/track' },
  filing: { root: 'records', page: 'filing/index', path: '/filing' },
  filings: { root: 'records', page: 'filings/index', path: '/filings' },
  'service-log': { root: 'records', page: 'service-log/index', path: '/service-log' },
  'service-logs': { root: 'records', page: 'service-logs/index', path: '/service-logs' },
  invitation: { root: 'records', page: 'invitation/index', path: '/invitation', alias: '/i/:token' },
  need: { root: 'records', page: 'need/index', path: '/need-record' },
  'need-edit': { root: 'records', page: 'need/edit/index', path: '/need-edit' },
  visit: { root: 'records', page: 'visit/index', path: '/visit' },
  expert: { root: 'records', page: 'expert/index', path: '/expert' },
  'enterprise-record': { root: 'records', page: 'enterprise/index', path: '/enterprise' },
  figure: { root: 'records', page: 'figure/index', path: '/figure' },
  year: { root: 'records', page: 'year/index', path: '/year' },
  public: { root: 'public', page: 'figures/index', path: '/public' },
  review: { root: 'bureau', page: 'review/index', path: '/review' },
  people: { root: 'bureau', page: 'people/index', path: '/people' },
  watch: { root: 'bureau', page: 'needs/index', path: '/watch' },
  codes: { root: 'bureau', page: 'qr/index', path: '/codes' },
  dashboard: { root: 'bureau', page: 'dashboard/index', path: '/dashboard' },
  metric: { root: 'bureau', page: 'metric/index', path: '/metric' },
  map: { root: 'bureau', page: 'map/index', path: '/map' },
  funnel: { root: 'bureau', page: 'funnel/index', path: '/funnel' },
  chain: { root: 'bureau', page: 'chain/index', path: '/chain' },
  registers: { root: 'bureau', page: 'registers/index', path: '/registers' },
  'register-edit': { root: 'bureau', page: 'register-edit/index', path: '/register-edit' },
  import: { root: 'bureau', page: 'import/index', path: '/import' },
  export: { root: 'bureau', page: 'export/index', path: '/export' },
  schedule: { root: 'bureau', page: 'schedule/index', path: '/schedule' },
  display: { root: 'settings', page: 'display/index', path: '/display' },
  privacy: { root: 'settings', page: 'privacy/index', path: '/privacy' },
  outbox: { root: 'settings', page: 'outbox/index', path: '/outbox' },
  about: { root: 'settings', page: 'about/index', path: '/about' },
  complaint: { root: 'settings', page: 'complaint/index', path: '/complaint' },
  lost: { root: 'settings', page: 'lost/index', path: '/lost' },
} as const satisfies Record<string, Route>

/** `alias`: a second address, as it stands in links that were sent out. */
export type Route = { root: string; page: string; path: string; alias?: string }
export type RouteName = keyof typeof routes

/** Subpackages that must open without the main package (a scanned code, say). */
export const independent: readonly string[] = ['guest']

const all: Route[] = Object.values(routes)

/** '/expert/filing-edit/index': what Taro.navigateTo takes, without its query. */
export const urlOf = (route: Route) => `/${[route.root, route.page].filter(Boolean).join('/')}`

export const mainPages = all.filter(({ root }) => !root).map(({ page }) => page)

export const subpackages = [...new Set(all.map(({ root }) => root).filter(Boolean))].map((root) => ({
  root,
  pages: all.filter((route) => route.root === root).map(({ page }) => page),
  ...(independent.includes(root) && { independent: true }),
}))

export const customRoutes = Object.fromEntries(
  all.map((route) => [urlOf(route), route.alias ? [route.path, route.alias] : route.path]),
)
