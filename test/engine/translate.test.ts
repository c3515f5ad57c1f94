import { expect, test } from 'vitest'
import { answer, assess, begin, buildModel, inEnglish, inLanguage, nextPage, type Page, type Reply } from '../../engine/index.ts'
import { knowledge } from '../shared/knowledge.ts'
import { model } from '../shared/model.ts'
import { odd, strangeTranslation } from '../shared/strange.ts'

const whole = inLanguage(knowledge, strangeTranslation(knowledge, 'ar-XB'))
const foreign = buildModel(whole)

test('a language changes words, and no number: the same interview leads to the same assessment', () => {
  // The first few pages as somebody with a weak left leg, then no to everything: that way leads past questions of clues.
  const replies = (page: Page, before: number): Reply[] =>
    page.questions.map((q) => ({ question: q, says: q.choices.at(before < 3 ? 0 : -1)?.says ?? [] }))
  const walk = (m: typeof model) => {
    let interview = begin()
    const asked: string[] = []
    for (let page = nextPage(m, interview); page.kind !== 'done' && asked.length < 120; page = nextPage(m, interview)) {
      asked.push(...page.questions.map((q) => q.key))
      interview = answer(interview, replies(page, asked.length))
    }
    return { asked, file: interview.file, assessment: assess(m, interview.file) }
  }
  const [english, other] = [walk(model), walk(foreign)]
  expect(english.file.findings.some((f) => f.id === 'other')).toBe(true)
  expect(other).toEqual(english)
})

test('what a language lacks stays English and is marked; ids, numbers and sources stay what they are', () => {
  const partly = inLanguage(knowledge, {
    language: 'de',
    words: { causes: { als: { name: { plain: 'ALS' } } }, levels: { routine: { see: 'Praxis' } } },
  })
  const [before, after] = [knowledge, partly].map((k) => k.causes.find((c) => c.id === 'als')!) as [never, never] as typeof knowledge.causes
  expect(after!.name).toEqual({ plain: 'ALS', clinical: inEnglish(before!.name.clinical), also: before!.name.also.map(inEnglish) })
  expect(after!.page).toMatchObject({ what: inEnglish(before!.page.what), related: before!.page.related, sources: before!.page.sources })
  expect({ ...after!, name: 0, page: 0, see: 0, recovery: 0 }).toEqual({ ...before!, name: 0, page: 0, see: 0, recovery: 0 })
  expect(partly.decision.levels.routine).toMatchObject({ see: 'Praxis', plain: inEnglish(knowledge.decision.levels.routine.plain) })
  const tempo = partly.findings.find((f) => f.id === 'onset.tempo')!
  for (const value of tempo.values!) expect(tempo.labels![value]).toMatch(/^\u2066.+\u2069$/)
})

test('a whole language leaves no English where a person reads', () => {
  const cause = whole.causes.find((c) => c.id === 'als')!
  expect(cause.page.what).toBe(odd(knowledge.causes.find((c) => c.id === 'als')!.page.what))
  expect(JSON.stringify(whole)).not.toContain('\u2066')
})
