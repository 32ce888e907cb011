import { useShareAppMessage } from '@tarojs/taro'
import { type RouteName, routes, urlOf } from '@/routes'

/** What a WeChat friend sees when this page is passed on. */
export const useShare = (title: string, name: RouteName = 'home') => {
  useShareAppMessage(() => ({ title, path: urlOf(routes[name]) }))
}
