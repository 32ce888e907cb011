import { setBadge, setBars, setTitle } from '../chrome'
import { isTab } from '../config'
import { hideToast, showActionSheet, showModal, showToast } from '../dialogs'
import { showTop, tell, top } from '../pages'
import { record, state } from '../state'
import { type Callbacks, refuse, settle } from './reply'

const TOAST_MS = 1500
const ACTION_LIMIT = 6

type Toast = Callbacks & { title: string; duration?: number; mask?: boolean }
type Modal = Callbacks & Parameters<typeof showModal>[0]
type Actions = Callbacks & { itemList: string[]; alertText?: string }
type Title = Callbacks & { title: string }
type Badge = Callbacks & { index: number; text?: string }
type Scroll = Callbacks & { scrollTop?: number; selector?: string; offsetTop?: number }
type Bars = Callbacks & { backgroundColor?: string; frontColor?: string }

/** Calls that change only what WeChat itself draws: accepted, kept for the test, without effect here. */
const RECORDED = [
  ...['setBackgroundColor', 'setBackgroundTextStyle', 'showNavigationBarLoading', 'hideNavigationBarLoading'],
  ...['showShareMenu', 'hideShareMenu', 'updateShareMenu', 'setTabBarStyle', 'setTabBarItem', 'hideHomeButton'],
  ...['hideKeyboard', 'startPullDownRefresh', 'stopPullDownRefresh', 'vibrateShort', 'vibrateLong', 'setKeepScreenOn'],
  ...[
    'enableAlertBeforeUnload',
    'disableAlertBeforeUnload',
    'requestSubscribeMessage',
    'makePhoneCall',
    'setPageStyle',
  ],
]

const recorded = Object.fromEntries(
  RECORDED.map((api) => [api, (options?: Callbacks) => settle(api, options, () => record(api, options))]),
)

const badge = (api: string, words: (options: Badge) => string | undefined) => (options: Badge) =>
  settle(api, options, () => {
    if (!isTab(top()?.route ?? '')) throw refuse('not TabBar page')
    setBadge(options.index, words(options))
    showTop()
  })

const scrollTo = ({ scrollTop, selector, offsetTop = 0 }: Scroll) => {
  const scroller = top()?.scroller
  if (!scroller) return
  const target = selector ? scroller.querySelector(selector) : null
  if (target)
    scroller.scrollTop += target.getBoundingClientRect().top - scroller.getBoundingClientRect().top + offsetTop
  else scroller.scrollTop = scrollTop ?? 0
}

export const ui = {
  ...recorded,
  showToast: (options: Toast) =>
    settle('showToast', options, () => {
      state.toasts.push(options.title)
      showToast(options.title, options.duration ?? TOAST_MS, options.mask ?? false)
    }),
  showLoading: (options: Toast) =>
    settle('showLoading', options, () => showToast(options.title, undefined, options.mask ?? false)),
  hideToast: (options?: Callbacks) => settle('hideToast', options, hideToast),
  hideLoading: (options?: Callbacks) => settle('hideLoading', options, hideToast),
  showModal: (options: Modal) => settle('showModal', options, () => showModal(options)),
  showActionSheet: (options: Actions) =>
    settle('showActionSheet', options, async () => {
      if (options.itemList.length > ACTION_LIMIT) throw refuse('parameter error: itemList should not be large than 6')
      const tapIndex = await showActionSheet(options.itemList, options.alertText)
      if (tapIndex === undefined) throw refuse('cancel')
      return { tapIndex }
    }),
  setNavigationBarTitle: (options: Title) =>
    settle('setNavigationBarTitle', options, () => {
      const page = top()
      if (page) setTitle(page, options.title)
      showTop()
    }),
  setNavigationBarColor: (options: Bars) => settle('setNavigationBarColor', options, () => setBars(options)),
  setTabBarBadge: badge('setTabBarBadge', ({ text }) => text),
  removeTabBarBadge: badge('removeTabBarBadge', () => undefined),
  showTabBarRedDot: badge('showTabBarRedDot', () => ''),
  hideTabBarRedDot: badge('hideTabBarRedDot', () => undefined),
  pageScrollTo: (options: Scroll) => settle('pageScrollTo', options, () => scrollTo(options)),
}

export const pullDown = () => {
  const page = top()
  if (page) tell(page, 'onPullDownRefresh')
}
