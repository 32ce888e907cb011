import { createHmac } from 'node:crypto'
import smCrypto from 'sm-crypto'
import { macWith } from '../../src/ledger/mac'
import { sm3 } from '../../src/ledger/sm3'

// GB/T 32905-2016, appendix A
test.each([
  ['abc', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
  ['abcd'.repeat(16), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'],
])('SM3 of the standard’s own example %s', (text, digest) => {
  expect(sm3(text).toString('hex')).toBe(digest)
})

test.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000])('SM3 of %s bytes agrees with another implementation', (size) => {
  const bytes = Buffer.alloc(size, 0xa5)
  expect(sm3(bytes).toString('hex')).toBe(smCrypto.sm3([...bytes]))
})

/** HMAC as RFC 2104 defines it, put together by hand. */
const byHand = (key: Buffer, text: string) => {
  const block = Buffer.alloc(64)
  ;(key.length > 64 ? sm3(key) : key).copy(block)
  const pad = (byte: number) => Buffer.from(block.map((one) => one ^ byte))
  return sm3(Buffer.concat([pad(0x5c), sm3(Buffer.concat([pad(0x36), Buffer.from(text)]))]))
}

test.each([16, 32, 64, 65, 131])('HMAC-SM3 with a key of %s bytes is RFC 2104 over SM3', (size) => {
  const key = Buffer.alloc(size, 0xaa)
  const text = '第一行\n第二行'
  expect(createHmac('sm3', key).update(text).digest()).toEqual(byHand(key, text))
  expect(macWith(key)('day', '第一行', 2)).toEqual(byHand(key, 'day\n第一行\n2'))
})

// GM/T 0042-2015, appendix D.3
const alphabet = 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'
const upTo = (last: number) => Buffer.from(Array.from({ length: last }, (_, at) => at + 1))
test.each([
  [upTo(32), alphabet + alphabet, 'ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a'],
  [upTo(37), Buffer.alloc(50, 0xcd), '220bf579ded555393f0159f66c99877822a3ecf610d1552154b41d44b94db3ae'],
  [Buffer.alloc(32, 0x0b), 'Hi There', 'c0ba18c68b90c88bc07de794bfc7d2c8d19ec31ed8773bc2b390c9604e0be11e'],
  [
    Buffer.from('Jefe'),
    'what do ya want for nothing?',
    '2e87f1d16862e6d964b50a5200bf2b10b764faa9680a296a2405f24bec39f882',
  ],
])('HMAC-SM3 of the standard’s own example %#', (key, text, mac) => {
  expect(createHmac('sm3', key).update(text).digest('hex')).toBe(mac)
})
