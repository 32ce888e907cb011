import { stopDemoApi } from './demo-api'

export default stopDemoApi
