const path = require('node:path')
const { default: Sequencer } = require('@jest/test-sequencer')

/** What takes long everywhere is begun early, so that no core waits at the end for one file. */
const long = ['h5/screens', 'stories/metric/demo-city', 'stories/arrows', 'need/arrows', 'api/test/embedded']

/** The builds go on while the stories run; on what they made come the journeys, the longest by far first. */
const turnOf = (file) => (/test\/(h5|weapp)\//.test(file) ? 1 : 0)

/** Within a turn as jest has it: what failed, then the longest, then the largest. */
module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    const named = (test) => test.path.split(path.sep).join('/')
    const rank = (test) => 2 * turnOf(named(test)) + (long.some((name) => named(test).includes(name)) ? 0 : 1)
    return [...(await super.sort(tests))].sort((one, other) => rank(one) - rank(other))
  }
}
