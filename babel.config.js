module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false }]],
  // what our code and the libraries named in config/modern.ts keep to; each saves a helper at every use
  assumptions: {
    privateFieldsAsProperties: true,
    setPublicClassFields: true,
    noDocumentAll: true,
    constantSuper: true,
    ignoreFunctionLength: true,
    objectRestNoSymbols: true,
  },
  // only the two builds of the app come this way: the API and the tests read the contract whole
  overrides: [{ test: /[\\/]contract[\\/]src[\\/]/, plugins: ['./config/lean-contract'] }],
}
