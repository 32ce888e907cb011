import type { RulePack } from '../pack'
import { chongzhou } from './chongzhou'
import { henan } from './henan'
import { jiangsu } from './jiangsu'
import { liaocheng } from './liaocheng'
import { shaanxi } from './shaanxi'
import { suizhou } from './suizhou'
import { wuhan } from './wuhan'
import { xuancheng } from './xuancheng'
import { zibo } from './zibo'

/** Every pack that is shipped, the default first. A city may keep its own edition of one in its database. */
export const packs: readonly RulePack[] = [
  zibo,
  liaocheng,
  jiangsu,
  henan,
  wuhan,
  suizhou,
  xuancheng,
  shaanxi,
  chongzhou,
]

/** A shipped pack by its id, or nothing. */
export const packOf = (id: string) => packs.find((pack) => pack.id === id)
