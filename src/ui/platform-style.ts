import './taro-ui.scss'
