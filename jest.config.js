const swc = {
  '^.+\\.(t|j|mj)sx?$': [
    '@swc/jest',
    { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } }, module: { type: 'commonjs' } },
  ],
}

// plain Node in processes that stay, so that the API is read and warmed up once and not once a file
const node = {
  rootDir: __dirname,
  // of the setups alone
  transform: swc,
  runner: 'jest-light-runner/child-process',
  setupFiles: ['<rootDir>/test/setup/typescript.mjs'],
  setupFilesAfterEnv: ['<rootDir>/test/setup/limits.mjs'],
}

const testUtils = require('@tarojs/test-utils-react/dist/jest.js').default({})

const client = {
  rootDir: __dirname,
  displayName: 'client',
  testMatch: ['<rootDir>/test/client/**/*.test.tsx'],
  testEnvironment: '<rootDir>/test/setup/client-env.js',
  testEnvironmentOptions: testUtils.testEnvironmentOptions,
  globals: testUtils.globals,
  globalSetup: '<rootDir>/test/setup/client.ts',
  globalTeardown: '<rootDir>/test/setup/client-stop.ts',
  setupFiles: ['<rootDir>/test/setup/client-hooks.js'],
  setupFilesAfterEnv: ['<rootDir>/test/setup/patience.js'],
  // Taro's own transformer knows how its API is put together; everything else is plain TypeScript
  transform: { 'test-utils-react/dist/jest/runtime': testUtils.transform['^.+\\.(js|jsx|ts|tsx)$'], ...swc },
  transformIgnorePatterns: ['/node_modules/(?:react|react-dom|scheduler|lodash|dayjs)/'],
  moduleFileExtensions: ['h5.tsx', 'h5.ts', 'tsx', 'ts', 'js', 'jsx', 'json'],
  moduleNameMapper: {
    '\\.(css|scss|svg|png)$': '<rootDir>/test/setup/nothing.js',
    '^swiper': '<rootDir>/test/setup/nothing.js',
    '^@kefutong/contract/(.*)$': '<rootDir>/contract/src/$1.ts',
    '^@/(.*)$': '<rootDir>/src/$1',
    ...testUtils.moduleNameMapper,
  },
}

const withDatabase = {
  globalSetup: '<rootDir>/test/setup/cluster.ts',
  globalTeardown: '<rootDir>/test/setup/cluster-stop.ts',
}

module.exports = {
  // one worker a core: most of a test's time is spent waiting for the database, the browser or the host
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/setup/sequencer.js',
  reporters: ['default', '<rootDir>/test/setup/count-reporter.js'],
  projects: [
    // its setup begins the builds, so it comes before the others
    {
      ...node,
      displayName: 'journeys',
      testMatch: ['<rootDir>/test/h5/**/*.test.ts', '<rootDir>/test/weapp/**/*.test.ts'],
      globalSetup: '<rootDir>/test/setup/built.ts',
      globalTeardown: '<rootDir>/test/setup/journeys-stop.ts',
    },
    client,
    { ...node, displayName: 'contract', testMatch: ['<rootDir>/contract/test/**/*.test.ts'] },
    {
      ...node,
      ...withDatabase,
      displayName: 'api',
      testMatch: ['<rootDir>/api/test/**/*.test.ts', '<rootDir>/test/stories/**/*.test.ts', '<rootDir>/test/*.test.ts'],
    },
  ],
}
