import { cities } from '@kefutong/contract/city'
import { packTitle } from '@kefutong/contract/rules/pack'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { addressOf, go } from '@/platform/go'
import { useRemote } from '@/platform/use-remote'
import { version } from '@/platform/version'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Logo } from '@/ui/logo'
import { Row, Rows } from '@/ui/row'

const AboutPage = () => {
  const city = useRemote(cities.read, {})
  return (
    <Screen title='关于科副通' back>
      <Card>
        <Logo />
        <Box className='sub mt12'>
          科技副总是高校院所专家到企业担任的科技职务。科副通办理科技副总的备案：专家在手机上填报，企业确认，单位同意，区县和市科技局审核，公示期满得到备案编号。
        </Box>
        <Box className='sub mt8'>常年受理，不分批次。确认是办理环节，不是电子签名。不签到，不积分，不给人排名。</Box>
      </Card>
      <Loaded remote={city}>
        {({ name, bureau, pack, demo }) => (
          <Card title='这个版本'>
            <Facts
              items={[
                { label: '版本', value: version },
                { label: '城市', value: name },
                { label: '主办', value: bureau },
                { label: '备案规则', value: packTitle(pack) },
                { label: '说明', value: pack.remark },
                { label: '数据', value: demo ? '演示数据，人和企业都是虚构的' : undefined },
              ]}
            />
          </Card>
        )}
      </Loaded>
      <Card title='政策依据'>
        <Box className='col g8 sub'>
          <Box as='p'>备案条件逐条写明出自哪一条，填写时和审核时看到的是同一份。</Box>
          <Box as='p'>
            政务移动互联网应用的要求：国办函〔2026〕12 号。不强制安装、不强制登录、不重复填报、照片不是必需。
          </Box>
          <Box as='p'>个人信息按《中华人民共和国个人信息保护法》处理。</Box>
        </Box>
      </Card>
      <Card flush>
        <Rows>
          <Row icon='shield' title='隐私政策' href={addressOf('privacy')} onClick={() => go('privacy')} />
          <Row icon='megaphone' title='投诉建议' href={addressOf('complaint')} onClick={() => go('complaint')} />
        </Rows>
      </Card>
    </Screen>
  )
}

export default AboutPage
