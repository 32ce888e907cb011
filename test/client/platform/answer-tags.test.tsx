import { untagged, withTag } from '@/platform/answer-tags'

const ask = (url: string, token = 'a') => ({ method: 'GET', url, headers: { Authorization: `Bearer ${token}` } })

test('an unchanged answer is the one that was kept, and another identity does not get it', () => {
  expect(withTag(ask('/one'))).not.toHaveProperty('If-None-Match')
  untagged(ask('/one'), { status: 200, body: { value: 363 }, header: { ETag: 'W/"7"' } })
  expect(withTag(ask('/one'))).toHaveProperty('If-None-Match', 'W/"7"')
  expect(untagged(ask('/one'), { status: 304, body: '', header: {} })).toEqual({ status: 200, body: { value: 363 } })
  expect(withTag(ask('/one', 'b'))).not.toHaveProperty('If-None-Match')
})

test('a new answer takes the place of the old one, and only the last twenty are kept', () => {
  untagged(ask('/one'), { status: 200, body: { value: 364 }, header: { etag: 'W/"8"' } })
  expect(withTag(ask('/one'))).toHaveProperty('If-None-Match', 'W/"8"')
  for (let at = 0; at < 20; at += 1) untagged(ask(`/other-${at}`), { status: 200, body: {}, header: { etag: 'W/"1"' } })
  expect(withTag(ask('/one'))).not.toHaveProperty('If-None-Match')
  expect(withTag(ask('/other-19'))).toHaveProperty('If-None-Match')
})
