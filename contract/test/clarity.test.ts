import { clarityOf, clarityRules } from '../src/need/clarity'

const all = clarityRules.map(({ id }) => id)

test.each([
  ['聚醚多元醇批次间羟值波动大', ''],
  ['', ''],
  ['🙂🙂', ''],
  ['膜电极涂布边缘龟裂率 8%，希望降到 1.5% 以内', 'present target unit'],
  ['现在成品率 82%', 'present unit'],
  ['成品率要达到 95%', 'target unit'],
  ['夏天做的冷库板放两个星期边上就凹进去', 'present unit'],
  ['我们的泵用了三个月密封圈就漏水，介质含氯离子', 'present unit conditions'],
  ['120℃ 下硬度掉到 80 HRC', 'present unit conditions'],
  ['要求在 120℃ 下硬度不低于 60 HRC', 'target unit conditions'],
  ['年产 3000 吨', 'unit volume'],
  ['每批 5 吨，明年 6 月底前小批试用', 'unit volume deadline'],
  ['三个月内解决', 'unit deadline'],
  ['三个月内就坏了', 'present unit'],
  ['年底前要样品', 'deadline'],
  ['工作温度零下 20 度，户外使用', 'unit conditions'],
  ['硬度 60', ''],
  ['硬度要到 60 HRC', 'target unit'],
  ['羟值 56±3', ''],
  ['羟值 56±3 mgKOH/g', 'present unit'],
  ['羟值波动 ±3.5 mgKOH/g，要求 ±1.0 mgKOH/g', 'present target unit'],
  ['304不锈钢换热管半年穿孔，介质含氯离子', 'present unit conditions'],
  ['PA66 加 30% 玻纤的壳体翘曲 1.2 毫米', 'present unit'],
  ['pH 值 9，含盐 3%', 'present unit'],
  ['配比 3:1', ''],
  ['两种料比例 3:1，粘度 2000 mPa·s', 'present unit'],
  ['第 2 页写的指标达不到', ''],
  ['电堆压降太大，客户要 0.3%', 'target unit'],
  ['寿命做不到 5000 小时', 'target unit'],
  ['循环 300 次掉到 80% 以下', 'present unit'],
  ['出水总氮还是三十多，排放要求 15 mg/L', 'target unit'],
  ['不良率百分之五', 'present unit'],
  ['一年用 200 吨', 'unit volume'],
  ['产量 20 万件/年', 'unit volume'],
  ['目前中试，准备量产', 'volume'],
  ['盐雾 240 小时起泡', 'present unit conditions'],
  ['盐雾试验要求 480 小时不起泡', 'target unit conditions'],
  ['在海边用，一年就生锈', 'present unit conditions'],
  ['2027 年 6 月前投产', 'unit deadline'],
  ['合同工期紧', 'deadline'],
  ['厚度 ５０ 微米，偏差不超过 ３ 微米', 'present target unit'],
  ['尺寸 300×400 mm', 'present unit'],
  ['温差 30 ℃，目标 ≤5 ℃', 'present target unit'],
  ['执行 GB/T 10801.1，导热系数 0.024 W/(m·K)', 'present unit'],
  ['高温高湿环境下分层', 'conditions'],
  ['想把能耗降低两成', 'target unit'],
  [
    '现在隔膜压缩机膜片 200 小时破裂，要求 5000 小时；工作压力 45 MPa，介质为氢气；每年 50 台，年底前定型',
    'present target unit conditions volume deadline',
  ],
])('“%s” says: %s', (text, found) => {
  const answer = clarityOf(text)
  expect(answer.found.join(' ')).toBe(found)
  expect([...answer.found, ...answer.missing.map(({ id }) => id)].sort()).toEqual([...all].sort())
})

test('every hint is a short calm sentence with an example that the rule itself accepts', () => {
  for (const { id, says, example, label, idea } of clarityRules) {
    expect([...says].length).toBeLessThanOrEqual(20)
    expect(says + label + idea).not.toMatch(/[!！]/)
    expect(clarityOf(example).found).toContain(id)
  }
})

test('a text of ten thousand characters says what its sentences say', () => {
  const sentence = '膜电极涂布边缘龟裂率 8%，希望降到 1.5% 以内；'
  expect(clarityOf(sentence.repeat(350)).found).toEqual(clarityOf(sentence).found)
  expect(clarityOf('9'.repeat(10_000)).found).toEqual([])
})
