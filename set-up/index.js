// Plain JavaScript without dependencies: it runs before anything is installed, on Node 20 already.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { whyStale } from './stale.js'

const OLDEST_NODE = 20
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bin = join(root, 'node_modules', '.bin')
const windows = process.platform === 'win32'
const say = (line) => process.stderr.write(`legwise: ${line}\n`)
const stop = (what, tip) => {
  say(what)
  say(tip)
  process.exit(1)
}
const json = (...path) => {
  try {
    return JSON.parse(readFileSync(join(root, ...path), 'utf8'))
  } catch {
    return undefined
  }
}

/** Runs a program with the project's own programs first on the path. Its output is kept: standard output is the user's. */
function run(program, args) {
  return spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    shell: windows,
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
  })
}
/** @param {{ or?: string[] }} other what to try when npm does not accept the lockfile, as with packages that its registry lacks for other systems */
function npm(args, purpose, { or } = {}) {
  const { status, error, stdout, stderr } = run('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'])
  if (status === 0) return
  if (or && stderr?.includes('EUSAGE')) {
    npm(or, purpose)
    return
  }
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`)
  stop(
    error ? `npm could not be started (${error.message}).` : `npm could not ${purpose}; its message stands above.`,
    'Look whether this machine is online and npm works (npm ping), then run the same command again.',
  )
}

/** npm writes down what it installed when it has finished; every package the lockfile asks for must be there in that version. */
function installed() {
  const wanted = json('package-lock.json')?.packages
  const there = json('node_modules', '.package-lock.json')?.packages
  if (!wanted || !there) return false
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true
    return there[path] ? there[path].version === version : Boolean(optional || devOptional)
  })
}

const major = Number(process.versions.node.split('.')[0])
if (major < OLDEST_NODE)
  stop(
    `this is Node ${process.versions.node}; legwise needs Node ${OLDEST_NODE} or newer.`,
    'Install the current version from https://nodejs.org, then run the same command again.',
  )

if (!installed()) {
  say('installing what it needs (once) ...')
  npm(['ci', '--include=dev'], 'install what legwise needs', { or: ['install', '--no-save', '--include=dev'] })
}

// legwise is TypeScript that Node runs directly, which the machine's own Node may be too old for.
const { engines, legwise } = json('package.json')
const needed = Number(/\d+/.exec(engines.node)[0])
if (major < needed) {
  const own = join(root, 'node_modules', 'node')
  const there = existsSync(join(own, 'bin', windows ? 'node.exe' : 'node'))
  if (!there || json('node_modules', 'node', 'package.json')?.version !== legwise.node) {
    say(`this machine has Node ${process.versions.node}; putting Node ${legwise.node} into node_modules, for legwise alone ...`)
    npm(['install', '--no-save', '--ignore-scripts=false', `node@${legwise.node}`], `install Node ${legwise.node}`)
  }
}

const stale = whyStale(root)
if (stale) {
  const { status, stdout, stderr } = run('node', [join('compiler', 'compile.ts')])
  if (status !== 0) {
    process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`)
    stop(`the knowledge could not be compiled (${stale}); what is wrong stands above.`, 'Mend it, then run the same command again.')
  }
}
