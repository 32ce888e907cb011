import { chemicalChains } from './chemicals'
import { electronicChains } from './electronics'
import { energyChains } from './energy'
import { equipmentChains } from './equipment'
import { lifeChains } from './life'
import { mineralChains } from './minerals'
import type { ChainWords } from './words'

export const chainWords: readonly ChainWords[] = [
  ...energyChains,
  ...chemicalChains,
  ...mineralChains,
  ...equipmentChains,
  ...electronicChains,
  ...lifeChains,
]
