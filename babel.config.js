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
  overrides: [{ test: /[\\/]contract[\\/]src[\\/]/, plugins: ['./config/lean-contract'] }],
}
