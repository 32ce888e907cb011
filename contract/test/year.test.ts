import { moneyWords, yuanText } from '../src/money'
import { daysText, figureText } from '../src/service-log/year'

test.each([
  [0, '0', '万元'],
  [1, '0.01', '元'],
  [999_999, '9999.99', '元'],
  [1_000_000, '1', '万元'],
  [35_500_00, '3.55', '万元'],
  [9_999_990_000, '9999.99', '万元'],
  [10_000_000_000, '1', '亿元'],
  [1_000_000_000_000, '100', '亿元'],
  [2_579_000_000_00, '25.79', '亿元'],
])('%d fen are %s %s on a screen', (fen, value, unit) => {
  expect(moneyWords(fen)).toEqual({ value, unit })
})

test.each([
  [0, '0.00'],
  [7, '0.07'],
  [100, '1.00'],
  [123_456_789, '1,234,567.89'],
  [1e14, '1,000,000,000,000.00'],
  [Number.MAX_SAFE_INTEGER, '90,071,992,547,409.91'],
])('%d fen are %s yuan on paper, to the last fen', (fen, text) => {
  expect(yuanText(fen)).toBe(text)
})

test('tenths of an hour are days of eight hours', () => {
  expect([0, 40, 80, 280].map(daysText)).toEqual(['0', '0.5', '1', '3.5'])
  expect(figureText('tenths', 280, '天')).toEqual({ value: '3.5', unit: '天' })
  expect(figureText('count', 3, '项')).toEqual({ value: '3', unit: '项' })
})
