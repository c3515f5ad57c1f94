import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
/** Who may use what. `node:` is any part of Node; our own folders are named by their folder. */
const MAY_USE: Record<string, readonly string[]> = {
  engine: ['engine', 'leven', 'stemmer', 'zod'],
  compiler: ['compiler', 'engine', 'node:', 'yaml', 'zod', 'flesch-kincaid', 'syllable'],
  evaluation: ['evaluation', 'engine', 'zod'],
  'set-up': ['set-up', 'node:'],
  cli: ['cli', 'compiler', 'engine', 'evaluation', 'set-up', 'node:', 'commander', 'sirv', 'zod'],
  web: [
    'web',
    'engine',
    'node:',
    'idb-keyval',
    'minisearch',
    'preact',
    'stemmer',
    'virtual:figures',
    'virtual:knowledge',
    'virtual:languages',
    'vite',
    'zod',
  ],
}
const filesOf = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((e) => e.isFile() && /\.(ts|tsx|js)$/.test(e.name) && !e.parentPath.includes(join('web', 'dist')))
    .map((e) => join(e.parentPath, e.name))
const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/.*$/gm, '')
const codeOf = (file: string) => withoutComments(readFileSync(file, 'utf8'))
const importsOf = (file: string): string[] =>
  [
    ...codeOf(file).matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*(?:\{[^}]*\})?[^'"\n;]*\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g,
    ),
  ].map(([, from, bare]) => (from ?? bare)!)
/** The layer an import belongs to: our own top folder, `node:`, or the package's name. */
const layerOf = (file: string, target: string): string => {
  if (target.startsWith('.')) return relative(ROOT, join(file, '..', target)).split('/')[0]!
  if (target.startsWith('node:')) return 'node:'
  return target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : target.split('/')[0]!
}

describe('imports go one way', () => {
  test.each(Object.keys(MAY_USE))('%s', (folder) => {
    const files = filesOf(folder)
    expect(files.length).toBeGreaterThan(0)
    const strays = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => !MAY_USE[folder]!.includes(layerOf(file, target)))
        .map((target) => `${relative(ROOT, file)} imports ${target}`),
    )
    expect(strays).toEqual([])
  })
  test.each(Object.entries(MAY_USE))('%s may use nothing that it does not use', (folder, allowed) => {
    const used = new Set(filesOf(folder).flatMap((file) => importsOf(file).map((target) => layerOf(file, target))))
    expect(allowed.filter((layer) => !used.has(layer))).toEqual([])
  })
})

describe('the engine runs anywhere', () => {
  test('it is compiled with neither Node nor browser globals', () => {
    const { extends: base, compilerOptions } = JSON.parse(readFileSync(join(ROOT, 'engine/tsconfig.json'), 'utf8'))
    expect(compilerOptions.types).toEqual([])
    expect(compilerOptions.lib.filter((lib: string) => /dom|worker|scripthost/i.test(lib))).toEqual([])
    const inherited = JSON.parse(readFileSync(join(ROOT, 'engine', base), 'utf8')).compilerOptions
    expect(inherited.lib).toBeUndefined()
    expect(inherited.types).toBeUndefined()
  })
  test.each([
    ['the process or the console', /\b(process|console|globalThis)\b\s*[.[]/],
    ['the network', /\b(fetch|XMLHttpRequest|WebSocket)\s*\(/],
    ['a clock', /\bDate\s*[.(]|\bnew Date\b|\bperformance\s*\.|\bset(Timeout|Interval|Immediate)\s*\(/],
    ['chance', /\bMath\s*\.\s*random\b|\bcrypto\s*\./],
    ['anything that waits', /\bawait\s+[\w(]|\basync\s+[\w(]|\bPromise\b/],
  ])('no engine file uses %s', (_, pattern) => {
    expect(filesOf('engine').filter((file) => pattern.test(codeOf(file)))).toEqual([])
  })
})
