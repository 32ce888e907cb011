const swc = {
  '^.+\\.(t|j|mj)sx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } }, module: { type: 'commonjs' } }],
}
const esm = 'cookie|content-disposition|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|flydrive|@poppinss|uuidv7|zod|fastify-type-provider-zod|case-anything'
const node = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: swc,
  transformIgnorePatterns: [`/node_modules/(?!(?:.+/)?(${esm})/)`],
  moduleNameMapper: { '^@kefutong/contract/(.*)$': '<rootDir>/contract/src/$1.ts' },
}

module.exports = {
  projects: [
    { ...node, displayName: 'contract', testMatch: ['<rootDir>/contract/test/**/*.test.ts'] },
    { ...node, displayName: 'api', testMatch: ['<rootDir>/api/test/**/*.test.ts', '<rootDir>/test/stories/**/*.test.ts', '<rootDir>/test/*.test.ts'], globalSetup: '<rootDir>/test/setup/cluster.ts', globalTeardown: '<rootDir>/test/setup/cluster-stop.ts' },
  ],
}
