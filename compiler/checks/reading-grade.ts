import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import { type Check, error, fileOf } from './check.ts'

/** School grade at which a person of modest reading still follows. */
const MOST = 8

/** Flesch-Kincaid grade of a text: longer sentences and longer words raise it. */
export function gradeOf(text: string): number {
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? []
  return fleschKincaid({
    sentence: text.split(/(?<=[.?!:;])\s+/).filter(Boolean).length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  })
}
const joined = (page: object): string =>
  Object.values(page)
    .filter((part) => typeof part === 'string')
    .join(' ')

export const readingGrade: Check = {
  name: 'reading-grade',
  why: 'Somebody worried, at night, in a second language, must be able to read it.',
  check: ({ written: { causes, findings, rules, requests, selfTests } }) => {
    const issue = (at: string, text: string) => {
      const grade = gradeOf(text)
      return grade > MOST
        ? [error(at, `Reads at school grade ${grade.toFixed(1)}.`, `Shorter sentences and shorter words: at most grade ${MOST}.`)]
        : []
    }
    return [
      ...causes.flatMap((c) => issue(`${fileOf('causes', c)} page`, `${joined(c.page)} ${c.recovery.plain}`)),
      ...findings.flatMap((f) => [
        ...(f.stage === 'history' ? issue(`${fileOf('findings', f)} ask`, `${f.ask} ${f.why}`) : []),
        ...(f.page ? issue(`${fileOf('findings', f)} page`, joined(f.page)) : []),
      ]),
      ...rules.flatMap((r) => issue(`${fileOf('rules', r)} do_now`, `${r.do_now.plain} ${r.come_back}`)),
      ...selfTests.flatMap((t) => issue(fileOf('selfTests', t), `${t.do} ${t.careful}`)),
      ...requests.flatMap((r) => issue(`${fileOf('requests', r)} page`, joined(r.page))),
    ]
  },
}
