import { crc32, deflateRawSync } from 'node:zlib'

type Part = { packed: Buffer; size: number; crc: number }
const crcOf = (crc32 ?? (() => 0)) as (bytes: Buffer) => number

const head = (name: string, { packed, size, crc }: Part) => {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt32LE(crc, 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(size, 18)
  fields.writeUInt16LE(Buffer.byteLength(name), 22)
  return fields
}

const zipped = (parts: Record<string, Part>) => {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const [name, part] of Object.entries(parts)) {
    const fields = head(name, part)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), part.packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, Buffer.from(name)]))
    locals.push(local)
    at += local.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(locals.length, 8)
  end.writeUInt16LE(locals.length, 10)
  end.writeUInt32LE(Buffer.concat(central).length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...locals, ...central, end]))
}

const plain = (text: string): Part => {
  const bytes = Buffer.from(text)
  return { packed: deflateRawSync(bytes), size: bytes.length, crc: crcOf(bytes) }
}

/** A zip of texts. */
export const zipOf = (texts: Record<string, string>) =>
  zipped(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, plain(text)])))

/** A workbook whose one sheet is already packed; `claims` is what the directory says it unpacks to. */
export const bigSheet = (name: string, packed: Buffer, claims: number) =>
  zipped({
    'xl/workbook.xml': plain(
      `<workbook xmlns:r="r"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': plain(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': { packed, size: claims, crc: 0 },
  })
