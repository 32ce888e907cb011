import { meantBy, termsOf } from '../../src/match/terms'
import { chainWords } from '../../src/words/lexicon/chains'
import { generalTerms } from '../../src/words/lexicon/general'
import { layWords } from '../../src/words/lexicon/lay'
import { shortNames } from '../../src/words/lexicon/short-names'
import { tokensOf } from '../../src/words/tokens'

test.each([
  ['聚醚多元醇批次间羟值波动大', '聚醚多元醇 聚醚 多元 多元醇 批次 羟值 波动'],
  ['质子交换膜燃料电池膜电极边缘龟裂', '质子交换膜 质子 交换 燃料电池 燃料 电池 膜电极 电极 边缘 龟裂'],
  ['我们的泵用了两个月密封圈就漏水', '泵 月 密封圈 密封 漏水'],
  ['120℃下硬度掉到80HRC，±0.5 mm', '120℃ 硬度 掉 80hrc ±0.5mm'],
  ['１２０摄氏度、120°C 和 120 ℃', '120℃'],
  ['0.3兆帕，20 微米，15千瓦', '0.3mpa 20μm 15kw'],
  ['ＰＡ66改性料 Al₂Ｏ₃', 'pa66 改性料 改性 al2o3'],
  ['304不锈钢，3D打印，DC/DC', '304 不锈钢 不锈 3d 打印 dcdc dc'],
  ['合同 JSXK-2026-0418', '合同 jsxk20260418 jsxk 2026 0418'],
  ['2026-0418', '2026 0418'],
  ['氢\u200b脆', '氢脆'],
  ['釉', '釉'],
  ['', ''],
  ['的了吗，。！🙂🙂', ''],
  ['<script>alert(1)</script>', 'script alert 1'],
])('the words of %s', (text, words) => {
  expect(tokensOf(text).join(' ')).toBe(words)
})

test('a word no dictionary knows is found wherever it stands', () => {
  const unknown = '锆钽'
  expect(tokensOf(`采用${unknown}靶材`)).toEqual(expect.arrayContaining(tokensOf(unknown)))
  expect(tokensOf(unknown)).toEqual(['锆钽'])
})

test('the same text always gives the same words, each once', () => {
  const text = '反应釜搅拌轴密封漏料，换了四氟密封还漏，介质含氯化氢，反应釜 120℃'
  expect(tokensOf(text)).toEqual(tokensOf(text))
  expect(new Set(tokensOf(text)).size).toBe(tokensOf(text).length)
})

const terms = [...chainWords.flatMap(({ words }) => words), ...generalTerms, ...shortNames.values()]
test('every technical term of the lists stays whole', () => {
  expect(terms.length).toBeGreaterThan(1_000)
  expect(terms.filter((term) => !tokensOf(term).includes(term))).toEqual([])
})

test('what a workshop says is also looked for under what a paper calls it', () => {
  expect(meantBy('水泵用了三个月就漏水，叶轮磨穿')).toEqual(['密封', '泄漏', '磨损', '耐磨'])
  const empty = [...layWords].filter(([, meant]) => meant.flatMap((term) => termsOf(term)).length === 0)
  expect(empty).toEqual([])
})

test('letters on a drawing and the words for them are the same', () => {
  const words = termsOf('PLA吸管').map(({ text }) => text)
  expect(words).toEqual(expect.arrayContaining(['pla', '聚乳酸', '吸管']))
})
