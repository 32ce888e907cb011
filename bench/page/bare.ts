import { build } from 'esbuild'
import type { Browser } from 'playwright-core'
import { newScreen } from '../../test/browser/chromium'
import { slower } from './slower'

/** React alone draws three hundred rows. */
const app = `
import { createElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
const row = (at) => createElement('li', { key: at }, createElement('b', null, 'row ' + at), createElement('span', null, String(at * 37)))
flushSync(() => createRoot(document.body).render(createElement('ul', null, Array.from({ length: 300 }, (_, at) => row(at)))))
`

const bundled = async () => {
  const { outputFiles } = await build({
    stdin: { contents: app, resolveDir: __dirname },
    ...{ bundle: true, minify: true, write: false, format: 'iife', define: { 'process.env.NODE_ENV': '"production"' } },
  })
  return outputFiles[0]?.text ?? ''
}

/**
 * How long the same slow telephone needs to read React, which it has never seen, and to draw three hundred rows with it, in
 * milliseconds. The measure for everything else in this run: a machine is fast at one hour and slow at the next.
 */
export const bareReact = async () => {
  const script = await bundled()
  return async (browser: Browser) => {
    const context = await newScreen(browser, { mobile: true })
    const page = await context.newPage()
    await slower(context, page)
    // a text never seen before, so that nothing compiled is left from the last time
    const took = await page.evaluate((text) => {
      const from = performance.now()
      new Function(text)()
      document.body.getBoundingClientRect()
      return performance.now() - from
    }, `${script}\n//${performance.now()}`)
    await context.close()
    return took
  }
}
