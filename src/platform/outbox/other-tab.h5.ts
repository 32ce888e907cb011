import { isShelfKey } from './shelf'

/** Tells when another tab has changed what lies on the device. */
export const onOtherTab = (tell: () => void) => {
  const listen = ({ key }: StorageEvent) => isShelfKey(key) && tell()
  window.addEventListener('storage', listen)
  return () => window.removeEventListener('storage', listen)
}
