import type { RouteName } from '@/routes'

/** WeChat brings whole subpackages, as `preloadRule` in app.config.ts tells it. */
export const preload = async (_name: RouteName): Promise<boolean> => true
