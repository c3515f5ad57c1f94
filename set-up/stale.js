import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What the compiled knowledge is made from; folders count too, for a file removed changes only its folder. */
const SOURCES = ['knowledge', 'compiler', 'engine']
const MADE = join('knowledge', 'dist')

/**
 * Looks whether `knowledge/dist/knowledge.json` is missing or older than what it is made from.
 * @param {string} root the project's folder
 * @returns {string | undefined} why it has to be compiled; undefined when it is up to date
 */
export function whyStale(root) {
  let made
  try {
    made = statSync(join(root, MADE, 'knowledge.json')).mtimeMs
  } catch {
    return 'the knowledge has not been compiled yet'
  }
  const newer = SOURCES.map((dir) => newerThan(made, root, dir)).find((path) => path !== undefined)
  return newer && `${newer} is newer than the compiled knowledge`
}

function newerThan(made, root, dir) {
  // The folder that receives the compiled file is newer than it by nature.
  if (dir !== 'knowledge' && statSync(join(root, dir)).mtimeMs > made) return dir
  for (const entry of readdirSync(join(root, dir), { withFileTypes: true })) {
    const path = join(dir, entry.name)
    if (path === MADE || path === join('knowledge', 'cases')) continue
    if (entry.isDirectory()) {
      const found = newerThan(made, root, path)
      if (found) return found
    } else if (/\.(yaml|ts)$/.test(entry.name) && !entry.name.endsWith('.test.ts') && statSync(join(root, path)).mtimeMs > made) return path
  }
  return undefined
}
