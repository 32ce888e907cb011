type Way = 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch'

type Doors = {
  navigate: (way: Way, url: string) => Promise<void>
  share: (from: 'button' | 'menu', target?: unknown) => unknown
}

const shut = () => {
  throw new Error('页面栈还没有准备好')
}

/** What built-in components ask of the page stack, which stands on them; the start of the host opens the doors. */
export const doors: Doors = { navigate: shut, share: shut }
