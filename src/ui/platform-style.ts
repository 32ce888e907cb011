import './taro-ui.scss'
import './styles/weapp.scss'
