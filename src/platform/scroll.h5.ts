/** The page in front: Taro keeps the others in the document, hidden. */
const front = () => [...document.querySelectorAll<HTMLElement>('main')].find((main) => main.offsetParent !== null)

/** Back to the beginning of this page, as after turning to its next step. */
export const toTop = () => {
  requestAnimationFrame(() => front()?.closest('.page')?.scrollIntoView({ block: 'start' }))
}

const enter = (field: Element | null | undefined) => {
  field?.scrollIntoView({ block: 'center' })
  field?.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true })
}

/** Takes the eye and the cursor to the first field that is wrong. */
export const showFirstFault = () => {
  requestAnimationFrame(() => enter(front()?.querySelector('.field .err')?.closest('.field')))
}

/** The same to the field that stands in a box of this class. */
export const showField = (name: string) => {
  requestAnimationFrame(() => enter(front()?.querySelector(`.at-${name} .field`)))
}
