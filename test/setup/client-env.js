process.env.TARO_ENV = 'h5'

const { TestEnvironment } = require('jest-environment-jsdom')

/** jsdom with what every browser has had for years and jsdom lacks: the machine's own fetch and its companions. */
module.exports = class extends TestEnvironment {
  constructor(config, context) {
    // the page and the API share an origin, as they do in the product
    const options = { ...config.projectConfig.testEnvironmentOptions, url: `${process.env.TARO_APP_API}/` }
    super({ ...config, projectConfig: { ...config.projectConfig, testEnvironmentOptions: options } }, context)
  }

  async setup() {
    await super.setup()
    for (const name of ['fetch', 'Headers', 'Request', 'Response', 'TextEncoder', 'TextDecoder', 'structuredClone'])
      this.global[name] ??= globalThis[name]
    this.global.AbortController = globalThis.AbortController
    this.global.AbortSignal = globalThis.AbortSignal
    this.global.matchMedia ??= (media) => ({
      media,
      matches: false,
      addEventListener() {},
      removeEventListener() {},
      addListener() {},
      removeListener() {},
    })
  }
}
