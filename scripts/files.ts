import fs from 'node:fs'
import path from 'node:path'

/** Every file below a folder, as paths relative to it with forward slashes. */
export const listFiles = (dir: string): string[] =>
  fs
    .readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
