import { mainPages, subpackages } from './routes'

const weapp = process.env.TARO_ENV === 'weapp'
// The mini-program reads colours and tab pictures of both themes from theme.json; H5 has no such file and draws its tab bar in CSS.
const themed = (name: string, light: string) => (weapp ? `@${name}` : light)

const tab = (page: string, text: string, icon: string) => ({
  pagePath: `pages/${page}/index`,
  text,
  ...(weapp && { iconPath: `@${icon}Icon`, selectedIconPath: `@${icon}On` }),
})

export default defineAppConfig({
  pages: mainPages,
  subPackages: subpackages,
  // what an expert may need where there is no network is brought while there is one
  preloadRule: { 'pages/home/index': { network: 'all', packages: ['expert', 'settings'] } },
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '科副通',
    navigationBarTextStyle: themed('barText', 'black') as 'black',
    navigationBarBackgroundColor: themed('surface', '#FFFFFF'),
    backgroundColor: themed('bg', '#F4F6FA'),
    backgroundTextStyle: themed('pullText', 'dark') as 'dark',
  },
  tabBar: {
    color: themed('tab', '#626B7E'),
    selectedColor: themed('tabOn', '#0B57C2'),
    backgroundColor: themed('surface', '#FFFFFF'),
    borderStyle: themed('tabLine', 'white') as 'white',
    list: [
      tab('home', '首页', 'home'),
      tab('work', '办事', 'work'),
      tab('inbox', '消息', 'inbox'),
      tab('me', '我的', 'me'),
    ],
  },
  style: 'v2',
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  darkmode: true,
  themeLocation: 'theme.json',
  sitemapLocation: 'sitemap.json',
})
