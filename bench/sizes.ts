import { existsSync } from 'node:fs'
import path from 'node:path'
import { h5Sizes, report, type Size, weappSizes } from '../scripts/sizes'
import type { Measure } from './measure'

const dist = path.resolve(__dirname, '../dist')

const built = (proof: string, build: string) => {
  if (!existsSync(path.join(dist, proof))) throw new Error(`dist/${proof} 还没有：先运行 npm run ${build}`)
}

const inWords = ({ what, bytes }: Size) => `${what} ${(bytes / 1024).toFixed(0)} KB`

/** What was built last, against the limits of the build. */
const sizesNow = () => {
  built('weapp/app.json', 'build:weapp')
  built('h5/index.html', 'build:h5')
  return [...weappSizes(path.join(dist, 'weapp')), ...h5Sizes(path.join(dist, 'h5'), path.join(dist, 'h5-pages.json'))]
}

export const measure: Measure = async () => {
  const sizes = sizesNow()
  const within = report(sizes)
  return { figure: sizes.map(inWords).join('，'), within }
}
