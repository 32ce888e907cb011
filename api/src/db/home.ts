import { randomBytes } from 'node:crypto'
import { access, chmod, constants, mkdir, readdir, readFile, realpath, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Account, accountForExisting, accountForNew, isRoot } from './account'
import { type Binaries, binaries, majorOf } from './binaries'

type Keys = { superuser: string; application: string; port: number }

/** One folder with one cluster, checked: it is ours, of this version, and the server's account can get there. */
export type Home = {
  programs: Binaries
  account: Account
  cluster: string
  keys: Keys
  isNew: boolean
  log: string
}

export const keysName = 'kefutong.json'
const ourNames = /^(cluster|cluster\.new|postgres\.log|initdb\.password|start\.lock.*)$/
const elsewhere = '请用 DATA_DIR 换一个目录，例如 /var/lib/kefutong，或设置 DATABASE_URL 使用已有的 PostgreSQL。'

/** Makes the folder; what we make as root lets the server's account pass, whatever the umask says. */
export const makeFolder = async (dir: string) => {
  try {
    const first = await mkdir(dir, { recursive: true })
    if (first && isRoot())
      for (let made = dir; made.length >= first.length; made = dirname(made)) await chmod(made, 0o711)
    await access(dir, constants.W_OK)
    return await realpath(dir)
  } catch (cause) {
    throw new Error(`数据目录 ${dir} 不能建立或写入。${elsewhere}`, { cause })
  }
}

const textOf = (path: string) => readFile(path, 'utf8').catch(() => undefined)

/** The keys of an existing cluster; undefined when the folder is free to hold a new one. */
const existing = async (dir: string, cluster: string, major: string): Promise<Keys | undefined> => {
  const entries = await readdir(dir)
  if (entries.includes('PG_VERSION')) throw new Error(`${dir} 是别的 PostgreSQL 数据目录，没有动它。${elsewhere}`)
  if (!entries.includes('cluster')) {
    const foreign = entries.find((name) => !ourNames.test(name))
    if (foreign) throw new Error(`${dir} 里有别的文件（如 ${foreign}），不是科副通的数据库目录，没有动它。${elsewhere}`)
    return undefined
  }
  const version = (await textOf(join(cluster, 'PG_VERSION')))?.trim()
  const keys = await textOf(join(cluster, keysName))
  if (version === undefined || keys === undefined) {
    throw new Error(
      `${cluster} 不是科副通建的数据库，或缺少文件、或属于另一个用户，没有动它。请从备份恢复，或${elsewhere.slice(1)}`,
    )
  }
  if (version !== major) {
    throw new Error(
      `${cluster} 是 PostgreSQL ${version} 的数据，程序自带的是 ${major}，没有动它。请先用 ${version} 导出，再导入新的目录。`,
    )
  }
  return JSON.parse(keys) as Keys
}

export const programsNeed = ({ postgres }: Binaries) => ({
  ...{ what: '内置数据库程序', path: postgres },
  remedy: '请把项目放到 /opt 或 /srv 之类的目录，或改用普通用户启动。',
})

const secret = () => randomBytes(24).toString('base64url')

/** `dir` as `makeFolder` gave it. */
export const openHome = async (dir: string): Promise<Home> => {
  const programs = binaries()
  const cluster = join(dir, 'cluster')
  const keys = await existing(dir, cluster, await majorOf(programs))
  const needs = [{ what: '数据目录', path: dir, remedy: elsewhere }, programsNeed(programs)]
  const account = keys ? await accountForExisting(cluster, needs) : await accountForNew(needs)
  return {
    ...{ programs, account, cluster },
    keys: keys ?? { superuser: secret(), application: secret(), port: 0 },
    isNew: !keys,
    log: join(dir, 'postgres.log'),
  }
}

/** The same port next time: the address does not change between starts. */
export const keepPort = async ({ cluster, keys }: Home, port: number) => {
  if (keys.port === port) return
  const file = join(cluster, keysName)
  await writeFile(`${file}.new`, JSON.stringify({ ...keys, port }), { mode: 0o600 })
  await rename(`${file}.new`, file)
}
