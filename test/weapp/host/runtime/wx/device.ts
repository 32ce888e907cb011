import type { Network, Theme } from '../../bridge'
import { NAV_HEIGHT, pageArea, STATUS_HEIGHT } from '../chrome'
import { emit } from '../hub'
import { showTop } from '../pages'
import { launchOptions, tellApp } from '../start'
import { boot, record, state } from '../state'
import { type Callbacks, settle } from './reply'
import { cutNetwork } from './request'

const BASE_FONT = 16
const CAPSULE = { width: 87, height: 32, margin: 7 }

const windowInfo = () => {
  const [width, height] = [window.innerWidth, window.innerHeight]
  return {
    pixelRatio: window.devicePixelRatio,
    screenWidth: width,
    screenHeight: height,
    windowWidth: width,
    windowHeight: pageArea.clientHeight,
    statusBarHeight: STATUS_HEIGHT,
    screenTop: pageArea.offsetTop,
    safeArea: { left: 0, right: width, top: STATUS_HEIGHT, bottom: height, width, height: height - STATUS_HEIGHT },
  }
}

const appBase = () => ({
  SDKVersion: '3.5.5',
  version: '8.0.50',
  language: 'zh_CN',
  enableDebug: false,
  theme: state.theme,
  fontSizeScaleFactor: boot.fontScale,
  fontSizeSetting: BASE_FONT * boot.fontScale,
  host: { env: 'WeChat' },
})

const device = () => ({
  brand: 'host',
  model: 'host',
  platform: 'android',
  system: 'Android 13',
  benchmarkLevel: 30,
  abi: 'arm64-v8a',
})

const everything = () => ({ ...windowInfo(), ...appBase(), ...device() })

const capsule = () => {
  const top = STATUS_HEIGHT + (NAV_HEIGHT - CAPSULE.height) / 2
  const right = window.innerWidth - CAPSULE.margin
  return {
    top,
    right,
    bottom: top + CAPSULE.height,
    left: right - CAPSULE.width,
    width: CAPSULE.width,
    height: CAPSULE.height,
  }
}

export const setNetwork = (network: Network) => {
  state.network = network
  if (network === 'none') cutNetwork()
  emit('NetworkStatusChange', { isConnected: network !== 'none', networkType: network })
}

export const setTheme = (theme: Theme) => {
  state.theme = theme
  tellApp('onThemeChange', { theme })
  emit('ThemeChange', { theme })
  showTop()
}

const logger = () => {
  const write =
    (level: string) =>
    (...words: unknown[]) =>
      record(`log.${level}`, words)
  return {
    ...Object.fromEntries(
      ['debug', 'info', 'log', 'warn', 'error', 'setFilterMsg', 'addFilterMsg'].map((level) => [level, write(level)]),
    ),
    tag: logger,
  }
}

/** Every bundle here is the newest one. */
const updates = {
  onCheckForUpdate: () => undefined,
  onUpdateReady: () => undefined,
  onUpdateFailed: () => undefined,
  applyUpdate: () => undefined,
}

export const deviceApis = {
  getSystemInfoSync: everything,
  getSystemInfo: (options?: Callbacks) => settle('getSystemInfo', options, everything),
  getSystemInfoAsync: (options?: Callbacks) => settle('getSystemInfoAsync', options, everything),
  getWindowInfo: windowInfo,
  getAppBaseInfo: appBase,
  getDeviceInfo: device,
  getSystemSetting: () => ({
    bluetoothEnabled: false,
    locationEnabled: false,
    wifiEnabled: true,
    deviceOrientation: 'portrait',
  }),
  getAppAuthorizeSetting: () => ({ notificationAuthorized: 'not determined' }),
  getMenuButtonBoundingClientRect: capsule,
  getNetworkType: (options?: Callbacks) => settle('getNetworkType', options, () => ({ networkType: state.network })),
  getLaunchOptionsSync: launchOptions,
  getEnterOptionsSync: launchOptions,
  getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' } }),
  getUpdateManager: () => updates,
  getRealtimeLogManager: logger,
  getLogManager: logger,
  getPerformance: () => ({ now: () => window.performance.now(), getEntries: () => [], mark: () => undefined }),
  nextTick: (work: () => void) => void Promise.resolve().then(work),
  getRandomValues: (options: Callbacks & { length: number }) =>
    settle('getRandomValues', options, () => ({
      randomValues: window.crypto.getRandomValues(new Uint8Array(options.length)).buffer,
    })),
}
