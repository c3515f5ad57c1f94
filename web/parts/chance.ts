import { number, t } from './words.ts'

/** Which of ten dots stand for a chance, and the words for it: people out of ten, out of a hundred, or fewer. */
export function chance(p: number): { of10: number; words: string } {
  if (p >= 0.95) return { of10: 10, words: t('chance.nearly_all') }
  if (p >= 0.095) {
    const of10 = Math.round(p * 10)
    return { of10, words: t('chance.of_10', { count: of10 }) }
  }
  if (p >= 0.0095) return { of10: 0, words: t('chance.of_100', { count: Math.round(p * 100) }) }
  if (p >= 0.00095) return { of10: 0, words: t('chance.of_1000', { count: Math.round(p * 1000) }) }
  return { of10: 0, words: t('chance.fewer') }
}

/** A chance as a percentage, for clinicians. */
export const percent = (p: number): string =>
  p < 0.01 ? `<${number(1)} %` : p > 0.99 ? `>${number(99)} %` : `${number(Math.round(p * 100))} %`
