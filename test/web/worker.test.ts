import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { gradeOf } from '../../compiler/checks/reading-grade.ts'
import { type Assessment, assess } from '../../engine/index.ts'
import { EMPTY, type Kept, withTurn } from '../../web/parts/kept.ts'
import { stationDoes } from '../../web/parts/wiring-map/station-does.ts'
import { whyOf } from '../../web/worker/cause.ts'
import { openFile } from '../../web/worker/files.ts'
import { caseOf } from '../../web/worker/interview.ts'
import { causePage, findingPage, shelfOf } from '../../web/worker/learn.ts'
import { requestPage, requestsOf } from '../../web/worker/orders.ts'
import { answersOf, pageAt } from '../../web/worker/page.ts'
import { paperOf } from '../../web/worker/paper.ts'
import { usePhrases } from '../../web/worker/phrases.ts'
import { comparedOf, resultOf } from '../../web/worker/result.ts'
import { searcher } from '../../web/worker/search.ts'
import { stationOf, striking } from '../../web/worker/station.ts'
import { toldOf } from '../../web/worker/told.ts'
import { plainWiring } from '../../web/worker/wiring.ts'
import { model } from '../shared/model.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'))
const messages = read('web/messages/en.json') as Record<string, string>
usePhrases(messages)
const keptOf = (name: string): Kept => openFile(model, { text: JSON.stringify(read(`knowledge/cases/${name}.json`)) }).kept!
const foot = keptOf('peroneal-slept-on-lounger-01')

describe('search', () => {
  const search = searcher(model)
  const first = (words: string) =>
    search({ words })
      .slice(0, 4)
      .map((hit) => hit.id)
  test.each([
    ['foot drop', 'difficulty.lifting_foot'],
    ['leg gives way', 'difficulty.knee_buckles_or_stairs'],
    ['drag my foot', 'difficulty.lifting_foot'],
    ['cannot climb stairs', 'difficulty.knee_buckles_or_stairs'],
    ['calf wasting', 'symptom.wasting_noticed'],
    ['slipped disc', 'lumbar_disc_radiculopathy'],
    ['ALS', 'als'],
    ['motor neurone disease', 'als'],
    ['stroke', 'ischaemic_stroke'],
    ['herniated disk', 'lumbar_disc_radiculopathy'],
    ['footdrop', 'difficulty.lifting_foot'],
    ['footdrop', 'peroneal_neuropathy'],
    ['brain tumor', 'brain_tumour'],
    ['mini stroke', 'tia'],
    ["parkinson's", 'parkinson_disease'],
  ])('“%s” finds what is meant', (words, id) => expect(first(words)).toContain(id))
  test('what is called so goes before what tells of it in passing', () =>
    expect(first('cannot climb stairs')[0]).toBe('difficulty.knee_buckles_or_stairs'))
  test('a slip of spelling is forgiven', () => expect(first('guillan barre')).toContain('guillain_barre'))
  test('a short word is taken as it is written, and every word counts', () => {
    const ids = (words: string) => search({ words }).map((hit) => hit.id)
    expect(ids('als')).not.toContain('knee_internal_derangement')
    expect(ids('mini stroke')).not.toContain('gluteal_tendon_tear')
  })
  test('what is common is meant sooner: a trapped nerve is seldom a tumour', () => {
    const ids = search({ words: 'trapped nerve', only: 'cause' }).map((hit) => hit.id)
    const at = (id: string) => ids.indexOf(id) + 1 || Number.POSITIVE_INFINITY
    for (const id of ['lumbar_disc_radiculopathy', 'peroneal_neuropathy', 'meralgia_paraesthetica'])
      expect(at(id), id).toBeLessThan(at('brain_tumour'))
  })
  test('no two pages that are found go by one name', () => {
    for (const { name } of requestsOf(model)) expect(search({ words: name }).filter((hit) => hit.name === name).length, name).toBe(1)
  })
  test('"why not" finds causes only', () => expect(search({ words: 'leg', only: 'cause' }).every((hit) => hit.kind === 'cause')).toBe(true))
})

describe('the wiring map', () => {
  const { stations } = resultOf(model, { kept: foot }).wiring
  test('its levels are those of the assessment', () => {
    const { site } = assess(model, caseOf(foot)) as Assessment
    for (const { id, p } of site.levels) {
      const here = stations.filter((s) => s.id === id)
      if (here.length > 0) expect(here[0]!.p).toBeCloseTo(p, 9)
    }
  })
  test('every level of the engine has a station or a group of them', () => {
    expect(new Set(stations.map((s) => s.level)).size).toBe(model.levels.length)
  })
  test('every station has a name and says in a plain sentence what it does', () => {
    for (const s of plainWiring(model).stations) {
      expect(s.name || messages[`level.${s.level}`], s.id).toBeTruthy()
      expect(messages[stationDoes(s)], s.id).toMatch(/^[A-Z].+\.$/)
      expect(gradeOf(messages[stationDoes(s)]!), s.id).toBeLessThanOrEqual(8)
    }
  })
  test('nerves and roots name what they move or feel; every place that can fail says what would be weak or numb', () => {
    for (const s of plainWiring(model).stations) {
      const told = stationOf(model, { station: s.site ?? '', side: 'left', days: 30 })
      if (s.group === 'nerve' || s.group === 'root') expect([...told.moves, ...told.feels].length, s.id).toBeGreaterThan(0)
      else expect(told.weak.length, s.id).toBeGreaterThan(0)
    }
  })
  test('what can strike a place is told with the commonest first, and only where it strikes', () => {
    const first = (station: string) => stationOf(model, { station, side: 'left', days: 30 }).related.map(({ id }) => id)
    for (const root of ['L4', 'L5', 'S1']) {
      expect(first(root)[0], root).toBe('lumbar_disc_radiculopathy')
      // They strike the cells of the segment, which is another station.
      for (const id of ['als', 'acute_flaccid_myelitis'])
        expect(striking(model, { level: 'nerve_root', structure: root })).not.toContain(id)
    }
    expect(first('L4@anterior_horn')[0]).toBe('als')
    expect(first('common_peroneal')[0]).toBe('peroneal_neuropathy')
    expect(first('cortex@anterior_cerebral')[0]).toBe('ischaemic_stroke')
  })
  test('the fibular nerve lifts the foot', () => {
    const { weak } = stationOf(model, { station: 'common_peroneal', side: 'right', days: 30 })
    expect(weak).toContain('Pulling the foot up')
    expect(weak).not.toContain('Pushing the foot down')
  })
})

describe('plain pages', () => {
  test('every cause has one, reached from the shelf', () => {
    const shelved = shelfOf(model).flatMap((s) => s.causes.map((c) => c.id))
    expect(shelved.sort()).toEqual(model.knowledge.causes.map((c) => c.id).sort())
    for (const id of shelved) expect(causePage(model, { id })!.what, id).not.toBe('')
  })
  test('every finding and test has one', () => {
    for (const f of model.knowledge.findings) {
      const page = findingPage(model, f)!
      expect(f.told_as ? page.name : page.why, f.id).not.toBe('')
    }
  })
  test('every request has one, reached from the shelf and by search', () => {
    const search = searcher(model)
    for (const { id, name } of requestsOf(model)) {
      expect(requestPage(model, { id })!.what, id).not.toBe('')
      expect(
        search({ words: name }).map((hit) => hit.id),
        id,
      ).toContain(id)
    }
  })
  test('what people notice is no span of time', () =>
    expect(
      model.causeIds.flatMap((id) => causePage(model, { id })?.typical ?? []).filter((f) => /more than \w+ years/.test(f.name)),
    ).toEqual([]))
  test('what does not exist has none', () => expect(causePage(model, { id: 'gout_of_the_moon' })).toBeUndefined())
})

describe('the interview as it is kept', () => {
  const leg = (value: string): Kept['turns'][number] => ({
    kind: 'figure',
    replies: [{ key: 'affected', id: 'affected', says: [{ id: 'affected', value }] }],
  })
  const lifted: Kept['turns'][number] = {
    kind: 'question',
    replies: [
      {
        key: 'difficulty.lifting_foot|right',
        id: 'difficulty.lifting_foot',
        says: [{ id: 'difficulty.lifting_foot', side: 'right', value: true }],
      },
    ],
  }
  test('the same page answered again replaces the answer', () => {
    const once = withTurn(withTurn(EMPTY, leg('right')), lifted)
    expect(withTurn(once, { ...lifted, replies: [{ ...lifted.replies[0]!, says: [] }] }).turns).toHaveLength(2)
  })
  test('correcting left to right turns every answer, and back again is where it was', () => {
    const right = withTurn(withTurn(EMPTY, leg('right')), lifted)
    const left = withTurn(right, leg('left'))
    expect(left.turns[1]!.replies[0]).toEqual({
      key: 'difficulty.lifting_foot|left',
      id: 'difficulty.lifting_foot',
      says: [{ id: 'difficulty.lifting_foot', side: 'left', value: true }],
    })
    expect(withTurn(left, leg('right'))).toEqual(right)
  })
  test('what is told in own words steers the questions at once', () => {
    const asked = (text?: string): string[] => {
      let kept = withTurn(EMPTY, leg('right'))
      if (text) kept = { ...kept, extra: [{ id: 'other', text, stage: 'history', value: true }] }
      for (let at = 1; at < 90; at++) {
        const { kind, questions } = pageAt(model, { kept, at })
        if (kind === 'done') return kept.turns.flatMap((t) => t.replies.map((r) => r.id))
        kept = withTurn(kept, { kind, replies: questions.map((q) => ({ key: q.key, id: q.id, says: [] })) })
      }
      throw new Error('The interview does not end.')
    }
    const without = asked()
    const after = asked('rash with blisters on the thigh')
    expect(after.filter((id) => !without.includes(id))).not.toEqual([])
    // What was told is not asked again.
    expect(after).not.toContain('symptom.rash')
  })
  test('a page answered before is shown as it was asked, with its answer', () => {
    let kept = withTurn(EMPTY, leg('right'))
    const asked = pageAt(model, { kept, at: 1 })
    const [age] = asked.questions
    kept = withTurn(kept, { kind: 'opening', replies: [{ key: age!.key, id: age!.id, says: [{ id: 'person.age', value: 55 }] }] })
    const again = pageAt(model, { kept, at: 1 })
    expect(again.questions).toEqual(asked.questions)
    expect(again.before).toEqual([{ values: [], number: 55 }])
    expect(answersOf(model, { kept }).map((a) => a.answers)).toEqual([['right'], ['55 years']])
  })
  test('what began today is told so, not as a number of days', () => {
    const began = {
      kind: 'opening',
      replies: [{ key: 'onset.duration_days|', id: 'onset.duration_days', says: [{ id: 'onset.duration_days', value: 0 }] }],
    } as const
    expect(answersOf(model, { kept: withTurn(EMPTY, began) }).map((a) => a.answers)).toEqual([['today']])
  })
  test('words of the person are taken for what they mean, or kept for the clinician', () => {
    const line = (text: string) => ({ id: 'other', text, stage: 'history', value: true })
    const { story, ...answered } = foot
    const kept = { ...answered, extra: [line('used laughing gas'), line('my cat is called Minka')], notes: ['sleepy since'] }
    expect(toldOf(model, { kept })).toEqual([
      { text: 'used laughing gas', denied: false, taken: ['Laughing gas', 'Risk of low vitamin B12'] },
      { text: 'my cat is called Minka', denied: false, taken: [] },
    ])
    // The story of its file says nothing that is not among the answers, and is told all the same.
    expect(toldOf(model, { kept: { ...kept, story: story! } }).at(-1)).toEqual({ text: story, denied: false, taken: [], story: true })
    const taken = (text: string) => toldOf(model, { kept: { ...foot, extra: [line(text)] } })[0]!.taken
    expect(taken('no back pain')).toEqual(['Back pain: no'])
    expect(taken('no numbness in the left leg')).toEqual(['Part of the leg is numb, left: no'])
    const paper = paperOf(model, { kept })
    expect(paper.unread).toEqual(['sleepy since'])
    expect(paper.inWords).toEqual([
      { text: 'used laughing gas', taken: ['Laughing gas', 'Risk of low vitamin B12'] },
      { text: 'my cat is called Minka', taken: [] },
    ])
    const again = openFile(model, { text: JSON.stringify(caseOf(kept)) }).kept!
    expect([again.extra, again.notes]).toEqual([kept.extra, kept.notes])
    expect(resultOf(model, { kept: again }).told).toEqual(toldOf(model, { kept }))
  })
  test('whoever told nothing of the leg is told that nothing can be said; one sign is enough', () => {
    const age = { kind: 'opening', replies: [{ key: 'person.age', id: 'person.age', says: [{ id: 'person.age', value: 71 }] }] } as const
    const line = (text: string) => ({ id: 'other', text, stage: 'history', value: true })
    const silent = withTurn(withTurn(EMPTY, leg('right')), age)
    const saysNothing = (kept: Kept) => [
      resultOf(model, { kept }).nothingTold,
      comparedOf(model, { kept }).nothingTold,
      paperOf(model, { kept }).nothingTold,
      whyOf(model, { kept, cause: 'als' })!.nothingTold,
    ]
    for (const kept of [EMPTY, silent, { ...silent, extra: [line('my cat is called Minka'), line('used laughing gas')] }])
      expect(saysNothing(kept)).toEqual([true, true, true, true])
    for (const kept of [withTurn(silent, lifted), { ...silent, extra: [line('foot drop')] }, foot])
      expect(saysNothing(kept)).toEqual([false, false, false, false])
  })
  test('an interview in which everything was left open ends with that, not with an answer', () => {
    let kept = withTurn(EMPTY, leg('right'))
    for (let at = 1; at < 90; at++) {
      const page = pageAt(model, { kept, at })
      if (page.kind === 'done') return expect(page.because).toBe('nothing_told')
      kept = withTurn(kept, { kind: page.kind, replies: page.questions.map((q) => ({ key: q.key, id: q.id, says: [] })) })
    }
    throw new Error('The interview does not end.')
  })
  test('what an examination is for is told in the words of its page, not in those of clinicians', () => {
    const { exam } = resultOf(model, { kept: { ...EMPTY, turns: [leg('right'), lifted] } })
    expect(exam.length).toBeGreaterThan(0)
    for (const { id, why } of exam) {
      const { what, impact } = model.findings.get(id)!.page!
      expect(why, id).toBe(`${what} ${impact}`)
    }
  })
  test('the answer names what may be ordered, and says what each is', () => {
    const shown = resultOf(model, { kept: keptOf('als-right-leg-02') }).orders
    expect(shown.length).toBeGreaterThan(0)
    for (const o of shown) expect(o.what && o.tells && o.outcomes.length > 0, o.id).toBeTruthy()
  })
  test('facts of a case file that no question asks for are passed on', () => {
    const { findings } = caseOf(foot)
    expect(findings).toContainEqual(
      expect.objectContaining({ id: 'other', text: 'had drunk alcohol before falling asleep on a reclining chair' }),
    )
    const paper = paperOf(model, { kept: foot })
    expect(paper.inWords.map((u) => u.text)).toContain('had drunk alcohol before falling asleep on a reclining chair')
    expect((assess(model, caseOf(foot)) as Assessment).issues.filter((i) => i.level === 'error')).toEqual([])
  })
})
