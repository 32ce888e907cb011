/** 'pages/a/index' + '../b/index' → 'pages/b/index'; a leading slash starts at the root. */
export const resolvePath = (from: string, target: string) => {
  const path = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

export const parseUrl = (from: string, url: string) => {
  const [path = '', search = ''] = url.split('?')
  const pairs = search
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const at = pair.indexOf('=')
      return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
    })
  return { route: resolvePath(from, path), query: Object.fromEntries(pairs) as Record<string, string> }
}
