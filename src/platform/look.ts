import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { onDevice } from './storage'
import { onKeptElsewhere, onSystemDark, systemDark, systemScale } from './system-look'

export type Theme = 'system' | 'light' | 'dark'
type Settings = { theme: Theme; elder: boolean }

/** How this device likes to be shown to: kept on it, for whoever holds it. */
export const useDisplay = create<Settings>()(
  persist((): Settings => ({ theme: 'system', elder: false }), { name: 'display', storage: onDevice<Settings>() }),
)
const useSystem = create<{ dark: boolean; scale: number }>()(() => ({ dark: systemDark(), scale: systemScale() }))

onKeptElsewhere(() => void useDisplay.persist.rehydrate())
onSystemDark((dark) => useSystem.setState({ dark }))

export const setTheme = (theme: Theme) => useDisplay.setState({ theme })
export const setElder = (elder: boolean) => useDisplay.setState({ elder })

const largest = 1.75

/** The larger of 长辈版 and what the phone itself asks for, up to 1.75. */
export const scaleFor = (elder: boolean, system: number) => Math.min(largest, Math.max(elder ? 1.3 : 1, system))

export const useLook = () => {
  const { theme, elder } = useDisplay()
  const system = useSystem()
  return { dark: theme === 'system' ? system.dark : theme === 'dark', scale: scaleFor(elder, system.scale), elder }
}
