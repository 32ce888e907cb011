import path from 'node:path'

export type Config = {
  port: number
  host: string
  production: boolean
  /** a gateway on the same machine or network stands before it and says where a request came from */
  behindGateway: boolean
  databaseUrl: string | undefined
  dataDir: string
  cityId: string
  /** where people open the product; links and QR codes start with it */
  publicUrl: string
  h5Dir: string
  migrationsDir: string
  wechat: { appId: string; secret: string; baseUrl: string } | undefined
  smsWebhook: { url: string; secret: string } | undefined
  s3:
    | { bucket: string; region: string; endpoint: string | undefined; accessKeyId: string; secretAccessKey: string }
    | undefined
  ledger: {
    /** 32 bytes in hex; undefined: made once and kept in `dataDir` */
    key: string | undefined
    /** signs the days instead of the key, so that anybody can check */
    sm2PrivateKey: string | undefined
    /** keys that signed earlier days */
    sm2PublicKeys: string[]
    /** the file in a second place that holds how far the chain had got */
    heads: string
  }
  logLevel: string
  /** claim codes and help codes are made from it, so that no table holds them; empty until `main` has found or made one */
  secret: string
}

const shortestSecret = 32

/** A sentence for whoever started the server, and a non-zero exit. */
export const refuse = (sentence: string): never => {
  throw Object.assign(new Error(sentence), { refusal: true })
}

/** 32 bytes in hex, as `openssl rand -hex 32` gives them. */
export const isKey = (text: string) => /^[0-9a-fA-F]{64}$/.test(text)

/** What the city's chain of confirmations is sealed and signed with. */
export const readLedgerEnv = (env: NodeJS.ProcessEnv, production: boolean, dataDir: string): Config['ledger'] => {
  const sm2PublicKeys = (env.LEDGER_SM2_PUBLIC_KEYS ?? '').split(',').filter(Boolean)
  if (production && !env.LEDGER_KEY)
    refuse('生产环境要有存证密钥：请设置 LEDGER_KEY（64 位十六进制，可用 openssl rand -hex 32 生成），并另行保管。')
  if (env.LEDGER_KEY && !isKey(env.LEDGER_KEY))
    refuse('LEDGER_KEY 要是 64 位十六进制，可用 openssl rand -hex 32 生成。')
  if (env.LEDGER_SM2_PRIVATE_KEY && !isKey(env.LEDGER_SM2_PRIVATE_KEY))
    refuse('LEDGER_SM2_PRIVATE_KEY 要是 64 位十六进制的 SM2 私钥。')
  if (sm2PublicKeys.some((key) => !/^04[0-9a-f]{128}$/.test(key)))
    refuse('LEDGER_SM2_PUBLIC_KEYS 要是 04 开头的 SM2 公钥（130 位十六进制，小写），多个用逗号分开。')
  return {
    key: env.LEDGER_KEY || undefined,
    sm2PrivateKey: env.LEDGER_SM2_PRIVATE_KEY || undefined,
    sm2PublicKeys,
    heads: path.resolve(env.LEDGER_HEADS || path.join(dataDir, 'ledger-heads.log')),
  }
}

/** Reads the environment once, at the start. `root` is the project's folder. */
export const readEnv = (env: NodeJS.ProcessEnv, root: string): Config => {
  const port = Number(env.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65535) refuse(`PORT 要是 0 到 65535 的整数，现在是 ${env.PORT}。`)
  const production = env.NODE_ENV === 'production'
  const databaseUrl = env.DATABASE_URL || undefined
  if (production && !databaseUrl) {
    refuse('生产环境要有数据库：请设置 DATABASE_URL=postgres://…。内置数据库只用于演示和开发。')
  }
  if (production && !env.SMS_WEBHOOK_URL && !(env.WECHAT_APP_ID && env.WECHAT_SECRET)) {
    refuse('生产环境要能登录：请至少设置 SMS_WEBHOOK_URL（短信），或 WECHAT_APP_ID 和 WECHAT_SECRET（微信）。')
  }
  const dataDir = path.resolve(root, env.DATA_DIR ?? '.data')
  const secret = env.SECRET ?? ''
  if ((production || secret) && secret.length < shortestSecret) {
    refuse(
      `生产环境要有密钥：请把 SECRET 设为 ${shortestSecret} 个以上的随机字符，所有进程用同一个，以后不要换（换了，发出的凭证码就对不上了）。`,
    )
  }
  return {
    port,
    host: env.HOST ?? '0.0.0.0',
    production,
    behindGateway: production,
    databaseUrl,
    dataDir,
    cityId: env.CITY_ID ?? '370300',
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/$/, ''),
    h5Dir: path.join(root, 'dist/h5'),
    migrationsDir: path.join(root, 'api/migrations'),
    wechat:
      env.WECHAT_APP_ID && env.WECHAT_SECRET
        ? {
            appId: env.WECHAT_APP_ID,
            secret: env.WECHAT_SECRET,
            baseUrl: env.WECHAT_BASE_URL ?? 'https://api.weixin.qq.com',
          }
        : undefined,
    smsWebhook: env.SMS_WEBHOOK_URL ? { url: env.SMS_WEBHOOK_URL, secret: env.SMS_WEBHOOK_SECRET ?? '' } : undefined,
    s3: env.S3_BUCKET
      ? {
          bucket: env.S3_BUCKET,
          region: env.S3_REGION ?? 'cn-north-1',
          endpoint: env.S3_ENDPOINT,
          accessKeyId: env.S3_ACCESS_KEY_ID ?? '',
          secretAccessKey: env.S3_SECRET_ACCESS_KEY ?? '',
        }
      : undefined,
    ledger: readLedgerEnv(env, production, dataDir),
    logLevel: env.LOG_LEVEL ?? 'info',
    secret,
  }
}

/** Demo identities exist only on the embedded database and never in production. */
export const demoAllowed = (config: Config) => !config.production && !config.databaseUrl
