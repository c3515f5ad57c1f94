import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Fetched when the bench runs, never installed with the project: docs/decisions/dependencies.md says why. */
const LIGHTHOUSE = 'lighthouse@13.5.0'
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const

type Report = {
  categories: Record<(typeof CATEGORIES)[number], { score: number | null }>
  audits: Record<string, { displayValue?: string }>
}
/** Points of 100 by category, and the largest paint as Lighthouse reckons it for a phone on slow 4G. */
export type Points = { points: [category: string, points: number][]; largestPaint: string }

/**
 * What Lighthouse (mobile) says of a page that this process may be serving.
 * @throws when Lighthouse cannot be fetched or does not finish
 */
export async function lighthouse(address: string, chromium: string): Promise<Points> {
  const { stdout } = await promisify(execFile)(
    'npm',
    [
      'exec',
      '--yes',
      `--package=${LIGHTHOUSE}`,
      '--',
      'lighthouse',
      address,
      '--quiet',
      '--output=json',
      `--only-categories=${CATEGORIES.join()}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
    ],
    { encoding: 'utf8', maxBuffer: 2 ** 27, env: { ...process.env, CHROME_PATH: chromium }, shell: process.platform === 'win32' },
  )
  const { categories, audits } = JSON.parse(stdout) as Report
  return {
    points: CATEGORIES.map((c) => [c.replace('-', ' '), Math.round((categories[c].score ?? 0) * 100)]),
    largestPaint: audits['largest-contentful-paint']?.displayValue ?? '',
  }
}
