import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { requireWithEsbuild } from '@tarojs/helper'
import { splitChunks } from './chunks'
import { bySwc } from './minify'
import { modern } from './modern'
import { ownStyles } from './own-styles'
import { pageFiles } from './page-files'

const root = path.resolve(__dirname, '..')
// Taro compiles only this folder before it reads the configuration.
type Package = { root: string; pages: string[]; independent?: boolean }
const { customRoutes, subpackages }: { customRoutes: Record<string, string>; subpackages: Package[] } =
  requireWithEsbuild(path.join(root, 'src/routes.ts'))
const independent = subpackages.filter((one) => one.independent)
const target = process.env.TARO_ENV === 'weapp' ? 'weapp' : 'h5'
const defaultApi = target === 'weapp' ? 'https://kefutong.example.gov.cn' : ''
// taro-ui's styles are older than Sass modules.
const sassLoaderOption = {
  sassOptions: { quietDeps: true, silenceDeprecations: ['import', 'slash-div', 'global-builtin'] },
}
// taro-ui is drawn on a 750 grid and rescaled; in our own styles a px is a px.
const isTaroUi = (file: unknown) => String(file).includes('taro-ui')
const postcss = { pxtransform: { enable: true, config: { exclude: (file: string) => !isTaroUi(file) } } }

// `$`: the name itself; paths below it are named one by one
const preact = {
  react$: 'preact/compat',
  'react-dom$': 'preact/compat',
  'react-dom/client$': 'preact/compat/client',
  'react/jsx-runtime$': 'preact/jsx-runtime',
}

export default defineConfig({
  projectName: 'kefutong',
  date: '2026-11-23',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: process.env.TARO_CACHE === '1' },
  sourceRoot: 'src',
  outputRoot: `dist/${target}`,
  designWidth: (input) => (typeof input === 'number' || isTaroUi((input as { file?: string })?.file) ? 750 : 375),
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  alias: { '@': path.join(root, 'src') },
  env: { TARO_APP_API: JSON.stringify(process.env.TARO_APP_API ?? defaultApi) },
  defineConstants: {},
  baseLevel: 8,
  copy: {
    patterns:
      target === 'weapp'
        ? [
            { from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' },
            { from: 'src/assets/tab/', to: 'dist/weapp/assets/tab/' },
          ]
        : [{ from: 'src/assets/logo.svg', to: 'dist/h5/static/logo.svg' }],
    options: {},
  },
  mini: {
    sassLoaderOption,
    optimizeMainPackage: { enable: true },
    compile: { include: modern(root) },
    postcss,
    webpackChain: (chain, webpack) => {
      chain.optimization.minimizer('terserPlugin').use(bySwc)
      // TanStack Query expects one, and the mini-program has none.
      chain.plugin('abort-controller').use(webpack.ProvidePlugin, [
        {
          AbortController: [path.join(root, 'src/platform/abort-controller'), 'AbortController'],
          AbortSignal: [path.join(root, 'src/platform/abort-controller'), 'AbortSignal'],
        },
      ])
      chain.plugin('own-styles').use(ownStyles(independent, path.join(root, 'dist/weapp')))
    },
  },
  h5: {
    sassLoaderOption,
    publicPath: '/',
    staticDirectory: 'static',
    esnextModules: ['taro-ui'],
    compile: { include: modern(root) },
    router: { mode: 'browser', customRoutes },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss,
    webpackChain: (chain, webpack) => {
      chain.optimization.minimizer('terserPlugin').use(bySwc)
      // read whole while it comes, beside the page, and not function by function when each is first called
      chain.plugin('read-at-once').use(webpack.BannerPlugin, [
        {
          ...{ banner: '//# allFunctionsCalledOnLoad', raw: true, test: /\.js$/ },
          // after the minifier, before the names are made of the contents
          stage: webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE,
        },
      ])
      // React's API in a tenth of its size: a browser on a slow line downloads a third less before the first page
      for (const [name, twin] of Object.entries(preact)) chain.resolve.alias.set(name, twin)
      // 20 KB of weui and its icon font, inlined into the first script, for components that H5 never draws.
      chain.resolve.alias.set(
        '@tarojs/components/dist/taro-components/taro-components.css$',
        path.join(__dirname, 'none.css'),
      )
      chain.merge({ optimization: { splitChunks, runtimeChunk: 'single' }, performance: { hints: false } })
      chain.plugin('page-files').use(pageFiles(Object.keys(customRoutes), path.join(root, 'dist/h5-pages.json')))
    },
  },
})
