import { doors } from '../doors'
import { text } from '../element'
import { fault } from '../state'
import type { Builtin } from './builtin'

const WAYS = { navigate: 'navigateTo', redirect: 'redirectTo', switchTab: 'switchTab', reLaunch: 'reLaunch' } as const

export const navigator: Builtin = {
  create: (node) =>
    node.addEventListener('click', () => {
      const way = WAYS[text(node, 'open-type', 'navigate') as keyof typeof WAYS]
      if (!way) return fault('navigator', `测试宿主没有 open-type=${text(node, 'open-type')}`)
      doors.navigate(way, text(node, 'url')).catch((error: unknown) => fault('navigator', error))
    }),
}
