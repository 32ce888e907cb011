const path = require('node:path')
const { default: Sequencer } = require('@jest/test-sequencer')

/** What needs no build and takes long everywhere else is begun early, so that no core waits at the end for one file. */
const long = ['stories/metric/demo-city', 'test/match', 'api/test/embedded', 'stories/demo', 'stories/need/demo']

const needsBuild = (file) => /test\/(h5|weapp)\//.test(file) && !/(h5|weapp)\/outbox\.test|weapp\/host\.test/.test(file)

/** The builds go on while the first files run: 0 while they do, 1 the journeys on what they made, 2 and 3 the rest. */
const turnOf = (file) => {
  if (needsBuild(file)) return 1
  if (/\/contract\/test\/|test\/(h5|weapp)\//.test(file)) return 0
  return long.some((name) => file.includes(name)) ? 2 : 3
}

/** Within a turn as jest has it: what failed, then the longest, then the largest. */
module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    const turn = (test) => turnOf(test.path.split(path.sep).join('/'))
    return [...(await super.sort(tests))].sort((one, other) => turn(one) - turn(other))
  }
}
