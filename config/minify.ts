import TerserPlugin from 'terser-webpack-plugin'

/** What terser does, by swc: a tenth smaller, in a tenth of the time. It only minifies; what old phones lack Babel writes out. */
export const bySwc = new TerserPlugin({
  ...{ extractComments: false, minify: TerserPlugin.swcMinify },
  terserOptions: { compress: { passes: 2 }, mangle: true, format: { comments: false } },
})
