// Finds the Chromium that the browser tests drive, installs it where that can be done, or says exactly how.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

// The shell draws no windows of its own, and opens a page for an eighth of the work.
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  join(process.env.PROGRAMFILES ?? 'C:\\Program Files', 'Google\\Chrome\\Application\\chrome.exe'),
]

/** @returns {string | undefined} the path of a Chromium on this machine; `CHROMIUM` in the environment goes before all others */
export function findChromium() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((dir) => NAMES.map((name) => join(dir, name)))
  return [process.env.CHROMIUM, ...onPath, ...PLACES].find((path) => {
    if (!path) return false
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

const apt = (...args) =>
  spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    .status === 0

if (import.meta.main ?? process.argv[1]?.endsWith('chromium.js')) {
  if (!findChromium() && process.getuid?.() === 0) {
    process.stderr.write('legwise: installing Chromium for the browser tests (once) ...\n')
    const install = (...names) => apt('install', '-y', '-qq', '--no-install-recommends', ...names, 'fonts-liberation')
    if (apt('update', '-qq')) install('chromium-headless-shell') || install('chromium')
  }
  if (!findChromium()) {
    process.stderr.write(`legwise: the browser tests need Chromium or Chrome, and none was found on this machine.
legwise: Debian: sudo apt-get install chromium-headless-shell fonts-liberation · Ubuntu: sudo apt-get install chromium · Fedora: sudo dnf install chromium · macOS: brew install --cask chromium · Windows: winget install Google.Chrome
legwise: Where it lies elsewhere, say so: CHROMIUM=/path/to/chromium npm test
`)
    process.exit(1)
  }
}
