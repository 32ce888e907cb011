/** npm run verify: walks a city's chain of confirmations, recounts its numbers, or checks one proof without any database. */
import { parseArgs } from 'node:util'
import { verifyCity } from './verify/city'
import { verifyNumbers } from './verify/cube'
import { checkProof } from './verify/proof'

const usage = [
  '用法：',
  '  npm run verify -- --city 370300 [--heads 链头文件 | --without-heads]   核对整条链和现有记录',
  '  npm run verify -- --proof 证明.json --root 日根 [--public-key SM2公钥]  核对一份证明，不用数据库',
  '  npm run verify -- cube --city 370300                                按每一行重数一遍，说出与计数不同的格子',
].join('\n')

const read = () => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        city: { type: 'string' },
        heads: { type: 'string' },
        'without-heads': { type: 'boolean' },
        proof: { type: 'string' },
        root: { type: 'string' },
        'public-key': { type: 'string' },
      },
    })
    return { ...values, what: positionals.join(' ') }
  } catch {
    return { what: '?' }
  }
}

const main = async () => {
  const { city, heads, proof, root, 'without-heads': without, 'public-key': publicKey, what } = read()
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  if (what === 'cube' && city && !proof && !heads && !without) return verifyNumbers(city, say)
  if (what) throw Object.assign(new Error(usage), { refusal: true })
  if (proof && root && !city) return checkProof({ file: proof, root, publicKey }, say)
  if (city && !proof && !(heads && without)) return verifyCity({ city, heads, without: without ?? false }, say)
  throw Object.assign(new Error(usage), { refusal: true })
}

main().then(
  (holds) => {
    process.exitCode = holds ? 0 : 1
  },
  (error: Error & { refusal?: boolean }) => {
    console.error(error.refusal ? error.message : error)
    process.exitCode = 1
  },
)
