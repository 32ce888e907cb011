const swc = {
  '^.+\\.(t|j|mj)sx?$': [
    '@swc/jest',
    { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } }, module: { type: 'commonjs' } },
  ],
}

// packages that ship ES modules only
const esm =
  'cookie|content-disposition|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|flydrive|@poppinss|case-anything|uuidv7|zod|fastify-type-provider-zod'

const node = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: swc,
  transformIgnorePatterns: [`/node_modules/(?!(?:.+/)?(${esm})/)`],
  moduleNameMapper: { '^@kefutong/contract/(.*)$': '<rootDir>/contract/src/$1.ts' },
}

const withDatabase = {
  globalSetup: '<rootDir>/test/setup/cluster.ts',
  globalTeardown: '<rootDir>/test/setup/cluster-stop.ts',
}

module.exports = {
  reporters: ['default', '<rootDir>/test/setup/count-reporter.js'],
  projects: [
    { ...node, displayName: 'contract', testMatch: ['<rootDir>/contract/test/**/*.test.ts'] },
    {
      ...node,
      ...withDatabase,
      displayName: 'api',
      testMatch: ['<rootDir>/api/test/**/*.test.ts', '<rootDir>/test/stories/**/*.test.ts', '<rootDir>/test/*.test.ts'],
    },
  ],
}
