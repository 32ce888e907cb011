const group = (name: string, test: RegExp, priority: number) => ({ name, test, priority, chunks: 'initial' as const })

/** What seldom changes is cached apart from what changes with every release. */
export const splitChunks = {
  chunks: 'all' as const,
  maxInitialRequests: 12,
  cacheGroups: {
    default: false as const,
    defaultVendors: false as const,
    react: group('react', /[\\/]node_modules[\\/](preact|react|react-dom|scheduler)[\\/]/, 40),
    taro: group('taro', /[\\/]node_modules[\\/]@tarojs[\\/](?!components)/, 30),
    components: group('components', /[\\/]node_modules[\\/](@tarojs[\\/]components|@stencil|taro-ui)/, 20),
    // what two pages share, one chunk per company of pages: the first page must not carry the forms of the others
    shared: { minChunks: 2, minSize: 6000, priority: 10, chunks: 'all' as const, reuseExistingChunk: true },
  },
}
