import { register as registerRequire } from 'tsx/cjs/api'
import { register } from 'tsx/esm/api'

// stories run in plain Node, as the product does: only TypeScript is read on the way
register()
registerRequire()
process.setSourceMapsEnabled(true)
