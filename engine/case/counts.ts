/** Words for a number. */
export const COUNTS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
      .split(' ')
      .map((w, i) => [w, i + 1]),
  ),
  thirty: 30,
  forty: 40,
  fifty: 50,
  couple: 2,
  few: 3,
  several: 5,
  many: 6,
  half: 0.5,
}
/** Words for a stretch of time, in days. */
export const UNITS: Readonly<Record<string, number>> = {
  minute: 0,
  hour: 1 / 24,
  day: 1,
  night: 1,
  week: 7,
  fortnight: 14,
  month: 30,
  year: 365,
  decade: 3650,
  winter: 365,
  summer: 365,
}
/** What a word stands for; undefined where it is none of them. */
export const numberOf = (words: Readonly<Record<string, number>>, word: string): number | undefined =>
  Object.hasOwn(words, word) ? words[word] : undefined
