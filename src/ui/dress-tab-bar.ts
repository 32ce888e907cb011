const mark = (bar: Element) => {
  for (const item of bar.querySelectorAll('a')) {
    if (item.classList.contains('weui-bar__item_on')) item.setAttribute('aria-current', 'page')
    else item.removeAttribute('aria-current')
  }
}

const dress = (bar: Element) => {
  bar.setAttribute('role', 'navigation')
  bar.setAttribute('aria-label', '主导航')
  // Its links say javascript:; which a strict content policy reports at every tap.
  bar.addEventListener('click', (event) => event.preventDefault())
  mark(bar)
  new MutationObserver(() => mark(bar)).observe(bar, { subtree: true, childList: true, attributeFilter: ['class'] })
}

/** H5 only. Taro's own tab bar has no role, no name and no current item: they are put on as soon as it appears. */
export const dressTabBar = () => {
  const wait = new MutationObserver(() => {
    const bar = document.querySelector('taro-tabbar')
    if (!bar) return
    wait.disconnect()
    dress(bar)
  })
  wait.observe(document.documentElement, { subtree: true, childList: true })
}
