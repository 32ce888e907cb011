import type { RouteName } from '@/routes'

/** A page of WeChat has no address that could be kept. */
export const keepAddress = (_name: RouteName, _params: Record<string, string | undefined>) => {}
