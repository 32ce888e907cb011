import { addEventHandler } from 'jest-circus'

/*
 * The runner knows no time limits, and a story that waits for ever must fail by its name: `jest.setTimeout` and the last
 * argument of a test or a hook mean here what they mean everywhere.
 */

// a story takes a second; on a machine busy with other things it may take many
const usual = 240_000

const limits = new Map()
const file = () => expect.getState().testPath
jest.setTimeout = (most) => void limits.set(file(), most)

const limited = (what, work, own, where) => async () => {
  const most = own ?? limits.get(where) ?? usual
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}：超过了 ${most / 1000} 秒`)), most)
  })
  return Promise.race([work(), late]).finally(() => clearTimeout(timer))
}

addEventHandler(({ name, fn, timeout, testName }, { currentDescribeBlock: { children, hooks } }) => {
  const made = { add_test: children, add_hook: hooks }[name]?.at(-1)
  if (made && fn) made.fn = limited(testName ?? made.type, fn, timeout, file())
})
