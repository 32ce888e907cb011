import { startDemoApi } from './demo-api'

export default async () => {
  process.env.TARO_APP_API = await startDemoApi()
}
