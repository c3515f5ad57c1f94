import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What the web app is built from. */
const SOURCES = ['web', 'engine', join('knowledge', 'dist'), join('knowledge', 'cases'), 'evaluation']
const MADE = join('web', 'dist')

const newest = (path) => {
  const { mtimeMs } = statSync(path)
  return readdirSync(path, { withFileTypes: true }).reduce((most, entry) => {
    const below = join(path, entry.name)
    if (below.endsWith(MADE)) return most
    return Math.max(most, entry.isDirectory() ? newest(below) : statSync(below).mtimeMs)
  }, mtimeMs)
}

/**
 * Builds the web app when it is missing or older than what it is made from.
 * @param {string} root the project's folder
 * @returns {{ built: boolean, failed?: string }} whether it was built now, and what went wrong
 */
export function buildWeb(root) {
  let made = 0
  try {
    made = statSync(join(root, MADE, 'service-worker.js')).mtimeMs
  } catch {
    // It has not been built yet.
  }
  if (SOURCES.every((source) => newest(join(root, source)) <= made)) return { built: false }
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [vite, 'build', '--logLevel', 'warn', '-c', join('web', 'vite.config.ts')],
    {
      cwd: root,
      encoding: 'utf8',
      // Whoever tests serves what is shipped, not what is built for finding faults.
      env: { ...process.env, NODE_ENV: 'production' },
    },
  )
  return status === 0 ? { built: true } : { built: false, failed: `${stdout}${stderr}` }
}
