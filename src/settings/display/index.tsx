import { Screen } from '@/features/shell/screen'
import { setElder, setTheme, type Theme, useDisplay } from '@/platform/look'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { Segmented } from '@/ui/segmented'
import { Switch } from '@/ui/switch'

const themes: Array<{ value: Theme; label: string }> = [
  { value: 'system', label: '跟随手机' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
]

const DisplayPage = () => {
  const { theme, elder } = useDisplay()
  return (
    <Screen title='长辈版与显示' back form>
      <Card>
        <Switch checked={elder} onChange={setElder} line='字大一号，按钮更大，每屏只问一件事'>
          长辈版
        </Switch>
      </Card>
      <Card>
        <Field label='颜色' hint='只改这台设备，退出登录也保留。'>
          <Segmented value={theme} options={themes} onChange={setTheme} />
        </Field>
      </Card>
      <Card title='现在看起来是这样'>
        <Box className='b'>淄博某某科技有限公司</Box>
        <Box className='sub'>副总经理，临淄区</Box>
        <Box className='t13 c3 mt4'>承诺 11 月 26 日前，剩 2 个工作日</Box>
      </Card>
    </Screen>
  )
}

export default DisplayPage
