import { exactWords, fenOf, textOf, unitFor, wanWords } from '../src/money'

test.each([
  ['12.5', 'wan', 12_500_000],
  ['0.000001', 'wan', 1],
  ['1000', 'wan', 1_000_000_000],
  ['4.35', 'wan', 4_350_000],
  ['12.', 'wan', 12_000_000],
  ['1,200,000.05', 'yuan', 120_000_005],
  ['１２．５', 'wan', 12_500_000],
  ['', 'wan', undefined],
  ['-3', 'wan', undefined],
  ['1.1234567', 'wan', undefined],
  ['1.005', 'yuan', undefined],
  ['两万', 'wan', undefined],
] as const)('%s in %s is %s fen', (text, unit, fen) => {
  expect(fenOf(text, unit)).toBe(fen)
})

test.each([1, 12_345_600, 99, 10_000, 1e14])('%d fen go to a field and back unchanged', (fen) => {
  for (const unit of ['wan', 'yuan'] as const) expect(fenOf(textOf(fen, unit), unit)).toBe(fen)
})

test.each([
  [120_000_000, '120 万元'],
  [12_345_678, '123,456.78 元'],
  [9_900, '99 元'],
  [1_000_005, '10,000.05 元'],
  [15_000_000_000, '1.5 亿元'],
  [15_000_000_001, '150,000,000.01 元'],
])('%d fen are read as %s', (fen, words) => {
  expect(exactWords(fen)).toBe(words)
})

test('a sum is typed again in the unit that shows it whole', () => {
  expect([unitFor(120_000_000), unitFor(12_345_678)]).toEqual(['wan', 'yuan'])
  expect(wanWords(12_345_600)).toBe('12.35 万元')
})
