import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import { deflateRawSync, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { inspect, mostBytes } from '../src/files/inspect'
import { fileStore } from '../src/files/store'

jest.setTimeout(60_000)

const photo = (width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 40, b: 40 } } })

/** As a phone makes it: turned on its side, with the place, the camera and a comment. */
const phonePhoto = (format: 'jpeg' | 'png' | 'webp') =>
  photo()
    .withExif({
      IFD0: { Make: 'SecretPhone', Artist: 'Wang', ImageDescription: 'at home' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '36/1 48/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '118/1 3/1 0/1' },
    })
    .withXmp(
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>',
    )
    .withMetadata({ orientation: 6 })
    .toFormat(format)
    .toBuffer()

/** A PDF by hand: objects, a table of where they are, a trailer. */
const pdf = (objects: string[], { version = '1.4', trailer = '' } = {}) => {
  let body = `%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`
  const offsets = objects.map((object, at) => {
    const offset = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = body.length
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(body, 'latin1')
}

const catalog = '<< /Type /Catalog /Pages 2 0 R >>'
const tree = '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>'
const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'
const plain = pdf([catalog, tree, page, page])

const packed = (text: string, extra = '', bytes = deflateSync(text)) =>
  `<< /Type /ObjStm /N 3 /First 20 /Filter /FlateDecode /Length ${bytes.length} ${extra}>>\nstream\n${bytes.toString('latin1')}\nendstream`

/** As Word and LaTeX write it: the objects lie packed in a stream. */
const modern = (inside = '', extra = '', bytes?: Buffer) =>
  pdf(
    [
      '<< /Type /XRef /Root 5 0 R >>',
      packed(
        `5 0 6 40 7 90 ${catalog} << /Type /Pages /Count 3 /Kids [7 0 R] >> ${page} ${page} ${page} ${inside}`,
        extra,
        bytes,
      ),
    ],
    {
      version: '1.5',
    },
  )

const crc = (bytes: Buffer) => {
  let value = ~0
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  }
  return ~value >>> 0
}

const zip = (name: string, content: string) => {
  const data = deflateRawSync(content)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(20, 4)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(crc(Buffer.from(content)), 14)
  local.writeUInt32LE(data.length, 18)
  local.writeUInt32LE(content.length, 22)
  local.writeUInt16LE(name.length, 26)
  return Buffer.concat([local, Buffer.from(name), data])
}

test.each(['jpeg', 'png', 'webp'] as const)(
  'a %s photo is kept upright, and says nothing of where, when and who',
  async (format) => {
    const original = await phonePhoto(format)
    const before = await sharp(original).metadata()
    expect(before.exif?.includes('SecretPhone')).toBe(true)
    expect(before.orientation).toBe(6)

    const seen = await inspect(original)
    if (!seen.ok) throw new Error(seen.problem)
    expect(seen).toMatchObject({
      mime: `image/${format}`,
      extension: format === 'jpeg' ? 'jpg' : format,
      width: 40,
      height: 60,
    })
    const { exif, xmp, iptc, icc, orientation, comments } = await sharp(seen.bytes).metadata()
    expect([exif, xmp, iptc, icc, orientation, comments]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    for (const trace of ['Exif', 'SecretPhone', 'Wang', 'at home', 'GPS', 'xmpmeta'])
      expect(seen.bytes.includes(trace)).toBe(false)
  },
)

test('what hides behind or beside a picture does not come along', async () => {
  const jpeg = await photo().jpeg().toBuffer()
  const comment = Buffer.from('<script>alert(1)</script>')
  const marker = Buffer.from([0xff, 0xfe, 0, comment.length + 2])
  const polyglots = [
    Buffer.concat([jpeg, Buffer.from('<html><script>alert(1)</script></html>')]),
    Buffer.concat([jpeg, zip('a.html', '<script>alert(1)</script>')]),
    Buffer.concat([jpeg.subarray(0, 2), marker, comment, jpeg.subarray(2)]),
    Buffer.concat([await photo().png().toBuffer(), plain]),
  ]
  for (const file of polyglots) {
    const seen = await inspect(file)
    if (!seen.ok) throw new Error(seen.problem)
    for (const trace of ['script', 'PK\x03\x04', '%PDF']) expect(seen.bytes.includes(trace)).toBe(false)
  }
})

test('a plain PDF is kept as it came, with its pages counted', async () => {
  expect(await inspect(plain)).toEqual({ ok: true, bytes: plain, mime: 'application/pdf', extension: 'pdf', pages: 2 })
})

test('a PDF whose pages lie packed in an object stream is understood too', async () => {
  expect(await inspect(modern())).toMatchObject({ ok: true, mime: 'application/pdf', pages: 3 })
})

test('ten megabytes are allowed, one byte more is not, and nothing is not a file', async () => {
  const padded = (length: number) => {
    const head = plain.subarray(0, plain.indexOf('xref'))
    const tail = plain.subarray(plain.indexOf('xref'))
    return Buffer.concat([head, Buffer.from(`%${' '.repeat(length - plain.length - 2)}\n`), tail])
  }
  expect(await inspect(padded(mostBytes))).toMatchObject({ ok: true, pages: 2 })
  expect(await inspect(padded(mostBytes + 1))).toEqual({ ok: false, problem: 'fileTooLarge' })
  expect(await inspect(Buffer.alloc(0))).toEqual({ ok: false, problem: 'fileEmpty' })
})

test('40 megapixels are allowed, 41 are not, and are refused before they are decoded', async () => {
  const flat = (width: number, height: number) => photo(width, height).png().toBuffer()
  expect(await inspect(await flat(8_000, 5_000))).toMatchObject({ ok: true, width: 8_000 })
  expect(await inspect(await flat(8_200, 5_000))).toEqual({ ok: false, problem: 'imageTooManyPixels' })
  // a header that promises 60,000 × 60,000 with nothing behind it
  const bomb = await flat(10, 10)
  bomb.writeUInt32BE(60_000, 16)
  bomb.writeUInt32BE(60_000, 20)
  bomb.writeUInt32BE(crc(bomb.subarray(12, 29)), 29)
  expect(await inspect(bomb)).toEqual({ ok: false, problem: 'imageTooManyPixels' })
})

describe('not allowed, whatever the name says', () => {
  test.each<[string, string | Buffer]>([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['an SVG with an XML head', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a page', '<!DOCTYPE html><script>alert(1)</script>'],
    ['a page that mentions PDF later', '<html><!-- %PDF-1.4 -->\nstartxref\n0\n%%EOF\n'],
    ['a program renamed .jpg', Buffer.concat([Buffer.from('MZ\x90\0', 'latin1'), Buffer.alloc(300)])],
    ['a Linux program', Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(300)])],
    ['a zip', zip('a.txt', 'x')],
    ['a Word file', zip('word/document.xml', '<w:document/>')],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')],
    ['text', '张教授简历'],
    ['noise', Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 137 + 31) % 251))],
    ['one byte', Buffer.from([0xff])],
    ['a PDF of no version', Buffer.from('%PDF-\nstartxref\n0\n%%EOF')],
  ])('%s', async (_, content) => {
    expect(await inspect(Buffer.from(content))).toMatchObject({ ok: false, problem: 'fileTypeNotAllowed' })
  })
})

describe('a PDF that acts or hides is not allowed', () => {
  const doing = (action: string) =>
    pdf([`<< /Type /Catalog /Pages 2 0 R /OpenAction 5 0 R >>`, tree, page, page, action])
  const disguised = pdf([catalog, tree, page, page, packed('<< /S /JavaScript /JS (x) >>', '/Note (9 0 obj <<) ')])
  test.each<[string, Buffer]>([
    ['a script that runs at opening', doing('<< /S /JavaScript /JS (app.alert\\(1\\)) >>')],
    ['the same with a coded name', doing('<< /S /Java#53cript /J#53 (app.alert\\(1\\)) >>')],
    ['starting a program', doing('<< /S /Launch /F (cmd.exe) >>')],
    ['a file within', doing('<< /Type /EmbeddedFile /Length 0 >>\nstream\n\nendstream')],
    ['a script in an object stream', modern('<< /S /JavaScript /JS (x) >>')],
    ['a coded script in an object stream', modern('<< /S /#4aavaScript /JS (x) >>')],
    ['a script in an object stream behind a string that pretends to be another object', disguised],
    ['encryption', pdf([catalog, tree, page, page], { trailer: '/Encrypt 9 0 R' })],
  ])('%s', async (_, file) => {
    expect(await inspect(file)).toMatchObject({ ok: false, problem: 'fileTypeNotAllowed', reason: expect.any(String) })
  })

  test('the words of the law are no script: a page may say JavaScript in its text', async () => {
    expect(await inspect(pdf([catalog, tree, page, page, '<< /Title (About JavaScript and Launch) >>']))).toMatchObject(
      { ok: true },
    )
  })
})

describe('damaged', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('a %s cut anywhere', async (format) => {
    const noise = Buffer.from(Array.from({ length: 60 * 40 * 3 }, (_, at) => (at * 7919) % 256))
    const whole = await sharp(noise, { raw: { width: 60, height: 40, channels: 3 } })
      .toFormat(format)
      .toBuffer()
    expect(await inspect(whole)).toMatchObject({ ok: true })
    for (const part of [0.3, 0.6, 0.9]) {
      expect([part, await inspect(whole.subarray(0, Math.floor(whole.length * part)))]).toEqual([
        part,
        { ok: false, problem: 'fileDamaged' },
      ])
    }
  })

  test.each<[string, Buffer]>([
    ['a PDF cut before its end', plain.subarray(0, plain.length - 40)],
    ['a PDF with something behind its end', Buffer.concat([plain, Buffer.from('<script>alert(1)</script>')])],
    ['a PDF without pages', pdf([catalog, '<< /Type /Pages /Kids [] /Count 0 >>'])],
    ['a PDF whose object stream cannot be read', modern('', '', Buffer.from('not packed'))],
    ['a PDF whose object stream is a bomb', modern('', '', deflateSync(Buffer.alloc(40 * 1024 * 1024)))],
    ['a PDF whose object stream is packed some other way', modern('', '/DecodeParms << /Predictor 12 >> ')],
  ])('%s', async (_, file) => {
    expect(await inspect(file)).toEqual({ ok: false, problem: 'fileDamaged' })
  })
})

test('no mutilated file is an exception, and none is served as what it is not', async () => {
  const originals = [
    plain,
    modern(),
    ...(await Promise.all((['jpeg', 'png', 'webp'] as const).map((format) => phonePhoto(format)))),
  ]
  let seed = 20261123
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return seed % below
  }
  const kinds = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf']
  for (let round = 0; round < 300; round += 1) {
    const file = Buffer.from(originals[round % originals.length] ?? plain)
    for (let change = 0; change <= random(8); change += 1) file[random(file.length)] = random(256)
    const seen = await inspect(file)
    if (seen.ok) expect(kinds).toContain(seen.mime)
    if (seen.ok && seen.mime !== 'application/pdf') expect(seen.bytes.includes('SecretPhone')).toBe(false)
  }
})

describe('stored', () => {
  const key = '370300/0199-ab.pdf'

  test('in a folder: what was put is what comes back, until it is removed', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'kefutong-files-'))
    const files = fileStore({ dir: join(dir, 'files') })
    await files.put(key, Buffer.from('内容'), 'application/pdf')
    expect(await textOf(await files.get(key))).toBe('内容')
    expect(await readFile(join(dir, 'files', key), 'utf8')).toBe('内容')
    expect((await stat(join(dir, 'files', key))).isFile()).toBe(true)
    await files.remove(key)
    await files.remove(key)
    await expect(files.get(key)).rejects.toThrow('stored file is missing')
    await rm(dir, { recursive: true })
  })

  test.each([
    '../secret.pdf',
    '/etc/passwd',
    'a/../../b.pdf',
    'a\\b.pdf',
    '370300/x.html',
    '370300/.pdf',
    '',
    '三方协议.pdf',
    'a.pdf\0.jpg',
  ])('a key that is not ours is refused: %j', async (strange) => {
    const dir = await mkdtemp(join(tmpdir(), 'kefutong-files-'))
    const files = fileStore({ dir })
    await expect(files.put(strange, Buffer.from('x'), 'application/pdf')).rejects.toThrow('not one of ours')
    await expect(files.get(strange)).rejects.toThrow('not one of ours')
    await expect(files.remove(strange)).rejects.toThrow('not one of ours')
    expect(await readdir(dir)).toEqual([])
    await rm(dir, { recursive: true })
  })

  describe('in S3', () => {
    const objects = new Map<string, { body: Buffer; type: string | undefined }>()
    let service: Server

    beforeAll(async () => {
      service = createServer(async (request, response) => {
        const path = new URL(request.url ?? '', 'http://s3').pathname
        const chunks: Buffer[] = []
        for await (const chunk of request) chunks.push(chunk as Buffer)
        const found = objects.get(path)
        if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=key/'))
          return void response.writeHead(403).end()
        if (request.method === 'PUT')
          objects.set(path, { body: Buffer.concat(chunks), type: request.headers['content-type'] })
        if (request.method === 'DELETE') objects.delete(path)
        if (request.method === 'GET' || request.method === 'HEAD') {
          if (!found) return void response.writeHead(404).end()
          response.writeHead(200, { 'content-type': found.type, 'content-length': found.body.length })
          return void response.end(request.method === 'GET' ? found.body : undefined)
        }
        response.writeHead(request.method === 'DELETE' ? 204 : 200).end()
      })
      await new Promise<void>((done) => service.listen(0, '127.0.0.1', done))
    })
    afterAll(() => {
      service.closeAllConnections()
      service.close()
    })

    test('the same calls, with the type kept', async () => {
      const endpoint = `http://127.0.0.1:${(service.address() as AddressInfo).port}`
      const files = fileStore({
        s3: { bucket: 'papers', region: 'cn-north-1', endpoint, accessKeyId: 'key', secretAccessKey: 'hidden' },
      })
      await files.put(key, Buffer.from('内容'), 'application/pdf')
      expect(objects.get(`/papers/${key}`)).toMatchObject({ type: 'application/pdf' })
      expect(await textOf(await files.get(key))).toBe('内容')
      await files.remove(key)
      await expect(files.get(key)).rejects.toThrow('stored file is missing')
    })
  })
})
