import { usePageNotFound } from '@tarojs/taro'
import { replace } from './go'

/** An unknown address would show nothing at all; it shows a page that says so. */
export const useLost = () => usePageNotFound(() => void replace('lost'))
