import { type Check, fileOf, warning } from './check.ts'

/** Words in a sentence that a person of reading grade 6 to 8 still follows; a worried one follows fewer. */
const SENTENCE = 30
/** Words in one part of a page, which is read on a small screen. */
const PART = 120

const words = (text: string) => text.split(/\s+/).filter(Boolean).length
const sentences = (text: string) => text.split(/(?<=[.?!;:])\s+/)

export const readingLength: Check = {
  name: 'reading-length',
  why: 'Plain words in long sentences are not plain.',
  check: ({ written: { causes, findings, rules, selfTests } }) => {
    const issues = (at: string, text: string, most = PART) => {
      const long = sentences(text).find((s) => words(s) > SENTENCE)
      return [
        ...(long
          ? [warning(at, `A sentence of ${words(long)} words: "${long.slice(0, 50)}..."`, `Make two of it: at most ${SENTENCE} words.`)]
          : []),
        ...(words(text) > most ? [warning(at, `${words(text)} words.`, `Leave out what does not help: at most ${most}.`)] : []),
      ]
    }
    return [
      ...causes.flatMap((c) => {
        const { related: _related, sources: _sources, ...parts } = c.page
        return Object.entries({ ...parts, recovery: c.recovery.plain }).flatMap(([part, text]) =>
          issues(`${fileOf('causes', c)} ${part}`, text),
        )
      }),
      ...findings
        .filter((f) => f.stage === 'history')
        .flatMap((f) => [...issues(`${fileOf('findings', f)} ask`, f.ask, 45), ...issues(`${fileOf('findings', f)} why`, f.why, 45)]),
      ...selfTests.flatMap((t) => [
        ...issues(`${fileOf('selfTests', t)} do`, t.do, 60),
        ...issues(`${fileOf('selfTests', t)} careful`, t.careful, 45),
      ]),
      ...rules.flatMap((r) => [
        ...issues(`${fileOf('rules', r)} do_now.plain`, r.do_now.plain, 45),
        ...issues(`${fileOf('rules', r)} come_back`, r.come_back, 45),
      ]),
    ]
  },
}
