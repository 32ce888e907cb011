import { bridge } from './bridge'
import { drawShell } from './chrome'
import { doors } from './doors'
import { provide } from './modules'
import { addAppStyle, goBack, launch, navigate, pageInstances, share } from './pages'
import { fault, state, watchErrors } from './state'
import { BASE } from './styles'
import { wx } from './wx'

const addStyle = (css: string) => {
  const style = document.createElement('style')
  style.textContent = css
  document.head.append(style)
}

const begin = async () => {
  watchErrors()
  window.__host = bridge()
  addStyle(BASE)
  addAppStyle()
  drawShell(() => goBack())
  provide(wx, pageInstances)
  Object.assign(doors, { navigate, share })
  await launch()
}

begin()
  .catch((error: unknown) => fault('启动', error))
  .finally(() => {
    state.ready = true
  })
