import type { PropsWithChildren } from 'react'
import './ui/taro-ui-style'
import './app.scss'

const App = ({ children }: PropsWithChildren) => children

export default App
