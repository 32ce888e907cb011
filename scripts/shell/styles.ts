import postcss, { type AtRule, type Container, type Rule } from 'postcss'

const itself =
  '#shell{position:fixed;top:0;right:0;bottom:0;left:0;z-index:100;pointer-events:none;overflow:hidden;background:var(--bg);color:var(--text-1)}'

const classesIn = (text: string) =>
  new Set([...text.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)))
const tagsIn = (text: string) => new Set([...text.matchAll(/<([a-z]\w*)/g)].map(([, tag = '']) => tag))

/** Whether this selector can meet something in the markup as it stands: nothing is hovered, focused or pressed there. */
const fitting = (markup: string) => {
  const classes = classesIn(markup)
  const tags = new Set([...tagsIn(markup), 'html', 'body'])
  return (selector: string) => {
    if (/:(?!root\b|not\(|first-child|last-child|:placeholder|placeholder|:before|:after|before|after)/.test(selector))
      return false
    const bare = selector.replace(/:not\([^)]*\)/g, '').replace(/\[[^\]]*\]/g, '')
    const named = [...bare.matchAll(/\.([\w-]+)/g)].every(([, name = '']) => classes.has(name))
    const tagged = [...bare.matchAll(/(?:^|[\s>+~])([a-z][\w-]*)/gi)].every(([, tag = '']) => tags.has(tag))
    return named && tagged
  }
}

/** The colours of the dark theme, for whoever's telephone is dark: the class that carries them comes with the scripts. */
const darkOf = (css: postcss.Root) => {
  const kept: string[] = []
  css.walkRules((rule) => {
    if (rule.selectors.includes('.theme-dark')) kept.push(rule.nodes.map(String).join(';'))
  })
  return `@media (prefers-color-scheme:dark){#shell{${kept.join(';')}}}`
}

const keep = (container: Container, fits: (selector: string) => boolean) => {
  for (const node of [...(container.nodes ?? [])]) {
    if (node.type === 'rule') {
      const rule = node as Rule
      const selectors = rule.selectors.filter(fits)
      if (selectors.length === 0) rule.remove()
      else rule.selectors = selectors
      continue
    }
    const media = node.type === 'atrule' && (node as AtRule).name === 'media' ? (node as AtRule) : undefined
    if (media) keep(media, fits)
    if (!media || media.nodes?.length === 0) node.remove()
  }
}

/** The rules of the built style sheets that this markup needs, and no other. */
export const stylesFor = (markup: string, css: string) => {
  const root = postcss.parse(css)
  const dark = darkOf(root)
  keep(root, fitting(markup))
  return `${root.toString()}${dark}${itself}`
}
