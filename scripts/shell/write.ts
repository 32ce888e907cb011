import fs from 'node:fs'
import path from 'node:path'
import { shellOf } from './markup'
import { stylesFor } from './styles'

/** The first segments of the addresses that open the form: what a code leads to, and the form itself. */
const openings = [
  { file: 'n.html', scanned: true },
  { file: 'need.html', scanned: false },
]
const page = '/guest/need/index'

const sheets = (html: string) => [...html.matchAll(/<link href="\/([^"]+\.css)" rel="stylesheet">/g)]

/**
 * The form has an html of its own: it is on the screen before its scripts are, and everything it needs is asked for at once.
 * The style sheets stand behind the shell, so that they hold back the scripts and not the first picture.
 */
export const writeShells = (dist: string, pagesFile: string) => {
  const index = fs.readFileSync(path.join(dist, 'index.html'), 'utf8')
  const own: string[] = JSON.parse(fs.readFileSync(pagesFile, 'utf8'))[page] ?? []
  const [scripts, styles] = ['.js', '.css'].map((ending) => own.filter((name) => name.endsWith(ending))) as [
    string[],
    string[],
  ]
  const links = sheets(index)
  const named = [...links.map(([, name = '']) => name), ...styles]
  const css = named.map((name) => fs.readFileSync(path.join(dist, name), 'utf8')).join('\n')
  const bare = links.reduce((html, [link]) => html.replace(link, ''), index)
  const ahead = scripts.map((name) => `<link rel="preload" as="script" href="/${name}">`).join('')
  const behind = named.map((name) => `<link href="/${name}" rel="stylesheet">`).join('')
  for (const { file, scanned } of openings) {
    const shell = shellOf(scanned)
    const html = bare
      .replace('</head>', `<style>${stylesFor(shell, css)}</style>${ahead}</head>`)
      .replace('<div id="app">', `${shell}${behind}<div id="app">`)
    fs.writeFileSync(path.join(dist, file), html)
  }
}
