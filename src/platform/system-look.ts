import Taro from '@tarojs/taro'

type Base = { theme?: 'light' | 'dark'; fontSizeScaleFactor?: number }

const base = () => Taro.getAppBaseInfo() as Base

export const systemDark = () => base().theme === 'dark'

export const onSystemDark = (tell: (dark: boolean) => void) => Taro.onThemeChange(({ theme }) => tell(theme === 'dark'))

/** A mini-program is open once. */
export const onKeptElsewhere = (_tell: () => void) => {}

/** How much larger the person has asked their phone to write; 1 when it does not say. */
export const systemScale = () => base().fontSizeScaleFactor ?? 1

export const paintDevice = (dark: boolean, _elder: boolean) => {
  Taro.setNavigationBarColor({
    frontColor: dark ? '#ffffff' : '#000000',
    backgroundColor: dark ? '#171F2A' : '#FFFFFF',
  })
}
