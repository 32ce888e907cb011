/**
 * Words that run out of the screen, or out of a box that cuts them off without an ellipsis. Runs inside the page, so it brings
 * nothing along; not even a function with a name, which tsx would mark.
 */
export const cutOff = () => {
  const found: string[] = []
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    if (!node.textContent?.trim()) continue
    let side = window.innerWidth
    for (let box = node.parentElement; box; box = box.parentElement) {
      const { overflowX, textOverflow } = getComputedStyle(box)
      if (overflowX === 'visible') continue
      // one that scrolls shows the rest, and one of no width is for screen readers alone
      const cuts = /hidden|clip/.test(overflowX) && textOverflow !== 'ellipsis' && box.clientWidth > 1
      side = cuts ? box.getBoundingClientRect().right : Number.POSITIVE_INFINITY
      break
    }
    const range = document.createRange()
    range.selectNodeContents(node)
    const right = Math.max(...[...range.getClientRects()].map((line) => line.right))
    if (right > side + 1) found.push(node.textContent.trim().slice(0, 30))
  }
  return found
}
