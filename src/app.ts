import { type PropsWithChildren, useEffect } from 'react'
import './ui/platform-style'
import './app.scss'
import { renewWhenSent } from './features/shell/renew-when-sent'
import { useLost } from './platform/lost'
import { startOutbox } from './platform/outbox'

const App = ({ children }: PropsWithChildren) => {
  useLost()
  useEffect(renewWhenSent, [])
  useEffect(startOutbox, [])
  return children
}

export default App
