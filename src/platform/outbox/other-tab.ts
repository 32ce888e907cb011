/** A mini-program has one window. */
export const onOtherTab = (_tell: () => void) => () => undefined
