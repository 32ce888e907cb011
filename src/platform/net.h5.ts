export const onConnection = (tell: (online: boolean) => void) => {
  const listen = () => tell(navigator.onLine)
  listen()
  window.addEventListener('online', listen)
  window.addEventListener('offline', listen)
  return () => {
    window.removeEventListener('online', listen)
    window.removeEventListener('offline', listen)
  }
}

export const onFront = (tell: (front: boolean) => void) => {
  const listen = () => tell(document.visibilityState === 'visible')
  document.addEventListener('visibilitychange', listen)
  return () => document.removeEventListener('visibilitychange', listen)
}
