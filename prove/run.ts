/** npm run prove -- NAME [--runs N] [--seed S]: tries many, says how many failed, and exits 1 when one did. */
import { type Proof, proofs } from './proofs'

const wholeNumber = (name: string, text: string | undefined) => {
  const value = Number(text)
  if (text === undefined || !Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`--${name} 要跟一个不小于 0 的整数`)
  return value
}

const readFlags = (args: readonly string[]) => {
  const flags = new Map<string, number>()
  for (let at = 0; at < args.length; at += 2) {
    const name = /^--([a-z-]+)$/.exec(args[at] ?? '')?.[1]
    if (!name) throw new RangeError(`不认识 ${args[at]}`)
    flags.set(name, wholeNumber(name, args[at + 1]))
  }
  return flags
}

const list = () => Object.entries(proofs).map(([name, { says }]) => `  ${name}  ${says}`)

const prove = async (name: string, proof: Proof, args: readonly string[]) => {
  const flags = readFlags(args)
  const unknown = [...flags.keys()].find((flag) => !['runs', 'seed', ...proof.flags].includes(flag))
  if (unknown)
    throw new RangeError(
      `${name} 没有 --${unknown}，可用：${['runs', 'seed', ...proof.flags].map((flag) => `--${flag}`).join('、')}`,
    )
  const seed = flags.get('seed') ?? Math.floor(Math.random() * 2 ** 31)
  const { tried, failed } = await (await proof.load())({ seed, flags, say: (line) => console.log(line) })
  console.log(`${name}: tried ${tried}, failed ${failed}, seed ${seed}`)
  process.exitCode = failed > 0 ? 1 : 0
}

const main = async ([name, ...args]: readonly string[]) => {
  const proof = name === undefined ? undefined : proofs[name]
  if (name && proof) return prove(name, proof, args)
  console.error(
    [
      name ? `没有 ${name} 这一项。现有：` : '用法：npm run prove -- NAME [--runs N] [--seed S]。现有：',
      ...list(),
    ].join('\n'),
  )
  process.exitCode = 1
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof RangeError ? error.message : error)
  process.exitCode = 1
})
