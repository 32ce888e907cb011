const { mkdirSync, writeFileSync } = require('node:fs')
const path = require('node:path')

/** Leaves the real count of a whole run where .ci/run can print it as its last line. */
module.exports = class CountReporter {
  onRunComplete(_contexts, results) {
    // a suite that could not even start counts as one failure
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    const skipped = results.numPendingTests + results.numTodoTests
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
    const folder = path.join(__dirname, '../../.cache')
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, 'test-count'), `${line}\n`)
  }
}
