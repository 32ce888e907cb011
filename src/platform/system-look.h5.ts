const query = () => window.matchMedia?.('(prefers-color-scheme: dark)')

export const systemDark = () => query()?.matches ?? false

export const onSystemDark = (tell: (dark: boolean) => void) =>
  query()?.addEventListener('change', ({ matches }) => tell(matches))

/** What another page of this browser has just kept: how the one looks, so does the other. */
export const onKeptElsewhere = (tell: () => void) => window.addEventListener('storage', tell)

/** A browser scales its own text. */
export const systemScale = () => 1

/** What lies outside our own root: the page behind it, the tab bar, the browser's controls. */
export const paintDevice = (dark: boolean, elder: boolean) => {
  const root = document.documentElement
  root.classList.toggle('theme-dark', dark)
  root.classList.toggle('scale-elder', elder)
  root.style.colorScheme = dark ? 'dark' : 'light'
  // what stood here before the scripts came: the page is there now
  document.getElementById('shell')?.remove()
}
