import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

const filesIn = (place: string): string[] =>
  fs.statSync(place).isDirectory()
    ? fs
        .readdirSync(place)
        .sort()
        .flatMap((name) => filesIn(path.join(place, name)))
    : [place]

/** One digest of everything a build reads. */
export const digestOf = (root: string, places: readonly string[], extra = '') => {
  const hash = createHash('sha256').update(extra)
  for (const file of places.flatMap((place) => filesIn(path.join(root, place)))) {
    hash.update(path.relative(root, file)).update('\0').update(fs.readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

const clientSources = [
  'src',
  'contract/src',
  'config',
  'babel.config.js',
  'package-lock.json',
  'scripts/build.ts',
  'scripts/shell',
]

/** Runs a build unless dist already holds what these sources give. The stamp lies beside the build, not in it. */
export const ensureBuilt = async (root: string, target: 'h5' | 'weapp', extra: string, build: () => Promise<void>) => {
  const stamp = path.join(root, 'dist', `${target}.stamp`)
  const digest = digestOf(root, clientSources, extra)
  const proof = path.join(root, 'dist', target, target === 'h5' ? 'index.html' : 'app.json')
  if (fs.existsSync(proof) && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === digest) return false
  await build()
  fs.writeFileSync(stamp, digest)
  return true
}
