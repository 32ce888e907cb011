/** The page in front: Taro keeps the others in the document, hidden. */
const front = () => [...document.querySelectorAll<HTMLElement>('main')].find((main) => main.offsetParent !== null)

/** Back to the beginning of this page, as after turning to its next step. */
export const toTop = () => {
  requestAnimationFrame(() => front()?.closest('.page')?.scrollIntoView({ block: 'start' }))
}

/** Takes the eye and the cursor to the first field that is wrong. */
export const showFirstFault = () => {
  requestAnimationFrame(() => {
    const field = front()?.querySelector('.field .err')?.closest('.field')
    field?.scrollIntoView({ block: 'center' })
    field?.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true })
  })
}
