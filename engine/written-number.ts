const EASTERN_DIGITS = /[٠-٩۰-۹]/g
const inLatin = (text: string): string =>
  text
    .trim()
    .replace(EASTERN_DIGITS, (digit) => String(digit.charCodeAt(0) & 15))
    .replace('٫', '.')

/**
 * A number of 0 or more as people write it, in the digits of Arabic and Persian too. A comma is a decimal point; before exactly three
 * digits it may part thousands as well, which is nobody's to guess.
 * @returns undefined where the text is no number, or may be either of two (`eitherNumber`)
 */
export function writtenNumber(text: string): number | undefined {
  const written = inLatin(text)
  if (/,\d{3}$/.test(written)) return undefined
  const point = written.replace(',', '.')
  return /^(\d+\.?|\d*\.\d+)$/.test(point) ? Number(point) : undefined
}

/** The two numbers that a text with a comma before exactly three digits may be, written so that each is one only: "1,200" is 1200 or 1.2. */
export function eitherNumber(text: string): { whole: string; fraction: string } | undefined {
  const [, before, after] = /^(\d+),(\d{3})$/.exec(inLatin(text)) ?? []
  return before && after ? { whole: String(Number(before + after)), fraction: String(Number(`${before}.${after}`)) } : undefined
}
