/** rpx and vh as a mini-program means them: 750 to the window's width, and the web view without its bars. */
export const units = (css: string) =>
  css
    .replace(/(-?\d*\.?\d+)rpx\b/gi, 'calc($1 * 100vw / 750)')
    .replace(/(-?\d*\.?\d+)vh\b/g, 'calc($1 * var(--view-vh, 1vh))')
