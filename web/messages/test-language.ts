const STRANGE: Record<string, string> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ö',
  u: 'ü',
  n: 'ñ',
  s: 'š',
  t: 'ţ',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ø',
  T: 'Ţ',
  W: 'Ŵ',
}

/** English made strange: accents, half as long again, in brackets. What stands in braces stays. */
export const strange = <M extends Record<string, string>>(messages: M): M =>
  Object.fromEntries(
    Object.entries(messages).map(([key, text]) => {
      const odd = text.replace(/\{\w+\}|./g, (x) => (x.length > 1 ? x : (STRANGE[x] ?? x)))
      return [key, `⟦${odd}${'·'.repeat(Math.ceil(text.length / 4))}⟧`]
    }),
  ) as M
