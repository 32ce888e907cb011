import { record, unknown } from '../state'
import { deviceApis } from './device'
import { fileSystem } from './file-system'
import { LACKING } from './lacking'
import { listeners } from './listeners'
import { loginApis } from './login'
import { media } from './media'
import { navigation } from './navigation'
import { privacy } from './privacy'
import { request } from './request'
import { createSelectorQuery } from './selector-query'
import { storage } from './storage'
import { ui } from './ui'

type Api = Record<string, unknown>

const own: Api = {
  ...listeners,
  ...storage,
  ...request,
  ...navigation,
  ...ui,
  ...media,
  ...fileSystem,
  ...deviceApis,
  ...loginApis,
  ...privacy,
  createSelectorQuery,
}

const has = (name: string) => Object.hasOwn(own, name)

own.canIUse = (schema: string) => {
  const name = schema.split('.')[0] ?? ''
  record('canIUse', schema)
  return has(name) || !(name in lacking)
}

/** WeChat has these and the host has not: a call fails the run by name, and not silently through `?.`. */
const lacking: Api = Object.fromEntries(
  LACKING.filter((name) => !has(name)).map((name) => [
    name,
    () => {
      unknown(name)
      throw new Error(`测试宿主没有 wx.${name}`)
    },
  ]),
)

/** Reads that frameworks do to find out where they are; each was seen in a real run, none is an API of WeChat. */
const PROBES = [
  /^webpackJsonp$/, // webpack's chunk registry, which Taro keeps on wx
  /^subpackage_/, // the same of an independent subpackage
  /^cloud$/, // Taro copies wx.cloud at start, used or not
]

const isProbe = (name: string) => PROBES.some((probe) => probe.test(name))

/** wx as the app holds it: it may hang things on it, and what it reads in vain is remembered. */
export const wx = new Proxy({ ...lacking, ...own } as Api, {
  get: (target, name) => {
    if (typeof name === 'string' && !(name in target) && !isProbe(name)) unknown(name)
    return Reflect.get(target, name) as unknown
  },
})
