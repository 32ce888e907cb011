/** npm run verify: walks a city's chain of confirmations, or checks one proof without any database. */
import { parseArgs } from 'node:util'
import { verifyCity } from './verify/city'
import { checkProof } from './verify/proof'

const usage = [
  '用法：',
  '  npm run verify -- --city 370300 [--heads 链头文件 | --without-heads]   核对整条链和现有记录',
  '  npm run verify -- --proof 证明.json --root 日根 [--public-key SM2公钥]  核对一份证明，不用数据库',
].join('\n')

const read = () => {
  try {
    const { values } = parseArgs({
      options: {
        city: { type: 'string' },
        heads: { type: 'string' },
        'without-heads': { type: 'boolean' },
        proof: { type: 'string' },
        root: { type: 'string' },
        'public-key': { type: 'string' },
      },
    })
    return values
  } catch {
    return {}
  }
}

const main = async () => {
  const { city, heads, proof, root, 'without-heads': without, 'public-key': publicKey } = read()
  const say = (line: string) => void process.stdout.write(`${line}\n`)
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
