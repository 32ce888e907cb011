import type { ServiceLogForm } from '@kefutong/contract/service-log/form'

type Days = { daysAgo: number }
/** A form but for its days, which are counted back from today. */
type Said =
  | (Omit<Extract<ServiceLogForm, { kind: 'problem' }>, 'servedOn' | 'needId'> & Days)
  | (Omit<Extract<ServiceLogForm, { kind: 'visit' }>, 'servedOn'> & Days)
  | (Omit<Extract<ServiceLogForm, { kind: 'project' }>, 'servedOn'> & Days)
  | (Omit<Extract<ServiceLogForm, { kind: 'transfer' }>, 'servedOn'> & Days)

export type DemoLog = {
  /** indexes into experts and enterprises: the filing in force between the two */
  expert: number
  enterprise: number
  said: Said
  ends: 'filed' | 'confirmed' | 'disputed' | 'approving' | 'approved' | 'correcting'
  says?: string
}

const problem = (daysAgo: number, summary: string, outcome: 'solved' | 'partly' | 'ongoing' = 'solved'): Said => ({
  kind: 'problem',
  daysAgo,
  summary,
  outcome,
})
const visit = (daysAgo: number, tenths: number, summary: string): Said => ({ kind: 'visit', daysAgo, summary, tenths })

const log = (
  expert: number,
  enterprise: number,
  said: Said,
  ends: DemoLog['ends'] = 'confirmed',
  says?: string,
): DemoLog => ({ expert, enterprise, said, ends, ...(says ? { says } : {}) })

/** What the experts of the demo did. Revenue is stated by their enterprises, below. */
export const demoLogs: DemoLog[] = [
  log(0, 0, visit(300, 80, '到膜电极车间摸底，与工艺组讨论涂布和热压的控制点')),
  log(0, 0, problem(262, '改用两段干燥，催化层开裂面积由 12% 降到 3%')),
  log(0, 0, {
    kind: 'project',
    daysAgo: 200,
    summary: '与企业签订低铂膜电极联合研发合同，为期两年',
    name: '低铂膜电极规模化制备',
    amountFen: 86_000_000,
    contractNo: '2026370305000117',
  }),
  log(0, 0, visit(120, 160, '到企指导膜电极热压参数，培训四名操作工')),
  log(
    0,
    0,
    {
      kind: 'transfer',
      daysAgo: 64,
      summary: '许可企业使用专利“低铂膜电极制备方法”，用于二号产线',
      way: 'licence',
      result: '低铂膜电极制备方法',
      amountFen: 120_000_000,
      contractNo: 'JSXK-2026-0418',
    },
    'approved',
  ),
  log(0, 0, visit(15, 160, '到企调试二号线涂布机，确定浆料固含量'), 'disputed', '服务天数：您记 2 天，企业认为 1.5 天'),
  log(0, 0, problem(4, '调整浆料水醇比和涂布间隙，膜电极边缘龟裂由 8% 降到 1.5%'), 'filed'),
  log(0, 6, problem(90, '排查压缩机隔膜早期破裂，改用双层膜片后连续运行 2000 小时')),
  log(0, 6, visit(9, 40, '参加加氢站压缩机故障分析会，提出三条改进意见'), 'filed'),
  log(5, 1, problem(150, '调整流延浆料分散剂，基片翘曲由 0.4 毫米降到 0.1 毫米')),
  log(5, 1, visit(40, 80, '到企检测基片致密度，指导烧结曲线')),
  log(6, 3, problem(118, '改进封装键合参数，传感器温漂超差率由 6% 降到 1%')),
  log(6, 3, {
    kind: 'transfer',
    daysAgo: 33,
    summary: '与企业合作实施晶圆级封装工艺，已小批量交付',
    way: 'joint',
    result: '晶圆级真空封装工艺',
    amountFen: 45_000_000,
    invoiceNo: '03700190011',
  }),
  log(7, 4, problem(75, '改进血液净化膜涂层配方，凝血时间达到企业内控要求')),
  log(7, 4, visit(6, 80, '到企业洁净车间指导涂层固化，记录三批试样'), 'filed'),
  log(8, 5, problem(210, '在氧化锆中引入板晶，衬板磨耗降低三成')),
  log(8, 5, visit(98, 120, '到窑炉现场测温，调整装窑方式')),
  log(8, 5, {
    kind: 'project',
    daysAgo: 45,
    summary: '联合申报市级重点研发项目并获立项',
    name: '耐磨结构陶瓷增韧技术',
    amountFen: 60_000_000,
    contractNo: '2026370321000042',
  }),
  log(9, 6, problem(70, '重新设计密封结构，压缩机泄漏率由 50 降到 8 标准毫升每分钟')),
  log(9, 6, visit(3, 80, '到企验证新密封，装机试运行 12 小时'), 'filed'),
  log(11, 8, problem(52, '改性异氰酸酯后，保温板尺寸稳定性达到出口要求'), 'correcting', '补充检测数据后重新说明'),
  log(12, 9, visit(30, 80, '与质量部讨论止血微球灭菌方案')),
  log(13, 10, problem(240, '用机器视觉替代人工检测，漏检率由 2% 降到 0.3%')),
  log(
    13,
    10,
    {
      kind: 'transfer',
      daysAgo: 12,
      summary: '转让视觉检测算法软件著作权，企业用于三条产线',
      way: 'assignment',
      result: '装配缺陷视觉检测软件',
      amountFen: 180_000_000,
      contractNo: 'JSZR-2026-0093',
    },
    'approving',
  ),
  log(14, 11, problem(20, '重做标定流程，传感器满量程误差由 1% 降到 0.3%', 'partly')),
]

type Statement = {
  expert: number
  enterprise: number
  from: number
  until: number
  amountFen: number
  invoiceNo?: string
}

/** New sales as the enterprises state them: days counted back from today, fen. */
export const demoRevenue: Statement[] = [
  { expert: 0, enterprise: 0, from: 180, until: 92, amountFen: 68_000_000, invoiceNo: '03700190011' },
  { expert: 8, enterprise: 5, from: 150, until: 60, amountFen: 240_000_000 },
  { expert: 13, enterprise: 10, from: 120, until: 31, amountFen: 35_000_000 },
]
