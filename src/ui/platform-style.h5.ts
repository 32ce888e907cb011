import './styles/h5.scss'
import { dressTabBar } from './dress-tab-bar'

// Of taro-ui nothing is loaded here: on H5 toast, sheet and menu are HTML elements of our own.
dressTabBar()
