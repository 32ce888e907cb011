/** npm run bench -- NAME [--full]: measures one thing, prints the figure last, and exits 1 when it is over its budget. */
import { benches } from './benches'

const list = () => Object.entries(benches).map(([name, { says }]) => `  ${name}  ${says}`)

const main = async ([name, ...rest]: readonly string[]) => {
  const bench = name === undefined ? undefined : benches[name]
  const full = rest.length === 1 && rest[0] === '--full'
  if (!name || !bench || (rest.length > 0 && !full)) {
    console.error(
      [name && !bench ? `没有 ${name} 这一项。现有：` : '用法：npm run bench -- NAME [--full]。现有：', ...list()].join(
        '\n',
      ),
    )
    process.exitCode = 1
    return
  }
  const { figure, within } = await (await bench.load())((line) => console.log(line), { full })
  console.log(`${name}: ${figure}${within ? '' : '，超出预算'}`)
  process.exitCode = within ? 0 : 1
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error)
  process.exitCode = 1
})
