import Taro from '@tarojs/taro'

/** Tells whenever the connection comes or goes. Returns how to stop listening. */
export const onConnection = (tell: (online: boolean) => void) => {
  const listen = ({ isConnected }: { isConnected: boolean }) => tell(isConnected)
  Taro.getNetworkType({ success: ({ networkType }) => tell(networkType !== 'none') })
  Taro.onNetworkStatusChange(listen)
  return () => Taro.offNetworkStatusChange(listen)
}

/** Tells when the app comes to the front and when it leaves. */
export const onFront = (tell: (front: boolean) => void) => {
  const shown = () => tell(true)
  const hidden = () => tell(false)
  Taro.onAppShow(shown)
  Taro.onAppHide(hidden)
  return () => {
    Taro.offAppShow(shown)
    Taro.offAppHide(hidden)
  }
}
