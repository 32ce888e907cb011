import { zhCN } from 'zod/locales'
import { config } from 'zod/mini'

// A mini-program forbids `new Function`: this must run before the first schema is built, so every schema imports from here.
config({ jitless: true, ...zhCN() })

export * from 'zod/mini'
