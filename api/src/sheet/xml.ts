import { Problem } from '@kefutong/contract/problem'
import { SaxesParser, type SaxesTagPlain } from 'saxes'

export type Tag = { name: string; attributes: Record<string, string> }
type Hear = { open?: (tag: Tag) => void; close?: (name: string) => void; text?: (text: string) => void }

const local = (name: string) => name.slice(name.indexOf(':') + 1)

/** Reads XML as it comes. Documents with a DTD are refused: no entity is ever expanded. */
export const readXml = async (pieces: AsyncIterable<Buffer>, hear: Hear) => {
  const parser = new SaxesParser()
  const decoder = new TextDecoder('utf-8')
  const damaged = new Problem('importDamaged')
  parser.on('error', () => {
    throw damaged
  })
  parser.on('doctype', () => {
    throw damaged
  })
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => hear.open?.({ name: local(name), attributes }))
  parser.on('closetag', ({ name }) => hear.close?.(local(name)))
  parser.on('text', (text) => hear.text?.(text))
  parser.on('cdata', (text) => hear.text?.(text))
  for await (const piece of pieces) parser.write(decoder.decode(piece, { stream: true }))
  parser.close()
}

const attribute = /(?:^|:)([^:]+)$/
/** An attribute by its local name: `r:id` is `id` to whoever looks for it beside others. */
export const attributeOf = ({ attributes }: Tag, name: string) =>
  attributes[name] ?? Object.entries(attributes).find(([key]) => attribute.exec(key)?.[1] === name)?.[1]
