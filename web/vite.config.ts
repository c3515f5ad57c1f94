import { defineConfig } from 'vite'
import { publishedCases } from './build/cases.ts'
import { knowledge } from './build/knowledge.ts'
import { languages } from './build/languages.ts'
import { offline } from './build/offline.ts'
import { policy } from './build/policy.ts'
import { withoutScript } from './build/without-script.ts'

export default defineConfig({
  root: import.meta.dirname,
  // Addresses are relative: the app works in any folder of any host.
  base: './',
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2023', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  worker: { format: 'es' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [knowledge(), languages(), publishedCases(), withoutScript(), policy(), offline()],
})
