import { chemicalFields } from './chemicals'
import { electronicFields } from './electronics'
import { energyFields } from './energy'
import { equipmentFields } from './equipment'
import type { Field } from './field'
import { lifeFields } from './life'
import { mineralFields } from './minerals'

export const fields: Field[] = [
  ...energyFields,
  ...chemicalFields,
  ...mineralFields,
  ...equipmentFields,
  ...electronicFields,
  ...lifeFields,
]

/** The chains of the invented city: an id of its own each, so that nobody mistakes a name for one. */
export const chains = [...new Set(fields.map(({ chain }) => chain))].map((name, at) => ({
  id: `chain-${at + 1}`,
  name,
}))

export const chainIdOf = (name: string) => {
  const found = chains.find((chain) => chain.name === name)
  if (!found) throw new Error(`no chain ${name}`)
  return found.id
}
