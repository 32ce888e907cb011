import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const run = (command: string, args: string[]) =>
  execFileSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'] }).toString()

const isRoot = () => process.getuid?.() === 0

/** apt-get can be used: root on Debian or one of its children. */
export const canApt = () => isRoot() && existsSync('/usr/bin/apt-get')

export const aptInstall = (...packages: string[]) => {
  const install = () =>
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  try {
    install()
  } catch {
    run('apt-get', ['update'])
    install()
  }
}

const hasChineseFont = () => {
  try {
    return run('fc-list', [':lang=zh', 'family']).trim().length > 0
  } catch {
    return process.platform !== 'linux'
  }
}

/** Screenshots without a Chinese font show empty boxes: bring one where we may, say so where we may not. */
export const ensureChineseFont = () => {
  if (hasChineseFont()) return
  if (canApt()) aptInstall('fontconfig', 'fonts-noto-cjk')
  if (hasChineseFont()) return
  console.warn('没有找到中文字体，截图中的汉字会显示为方框。请安装 fonts-noto-cjk（或任意中文字体）后重试。')
}
