import { useMemo } from 'preact/hooks'
import type { PractiseFile } from '../../worker/clinician/practise-view.ts'
import { type Statement, statements, type Vocabulary } from '../text/findings.ts'
import { sinceOf, whoOf } from '../text/person.ts'
import { w } from '../words.ts'
import { answerOf, FREE, onBench } from './looking.ts'

/** The history, and what was looked at with its answers, the last one first. */
export function Known({ file, asked, known }: { file: PractiseFile; asked: readonly string[]; known: Vocabulary }) {
  const bench = useMemo(() => onBench(file, new Date()), [file])
  const history = useMemo(() => statements(bench.sheet, known, 'history'), [bench, known])
  const present = history.filter((s) => s.present)
  const answers = useMemo(() => asked.toReversed().map((key) => ({ key, answer: answerOf(file, known, key) })), [asked, file, known])
  const silent = answers.filter(({ answer }) => answer === undefined)
  const denied = history.filter((s) => !s.present)
  return (
    <div class="practise-known">
      <section aria-labelledby="practise-history">
        <h2 id="practise-history">{w('practise.history')}</h2>
        <p>{whoOf(bench)}</p>
        <p class="soft">{sinceOf(bench)}</p>
        {bench.sheet.narrative && <blockquote class="practise-story">{bench.sheet.narrative}</blockquote>}
        <Facts list={present} />
        {denied.length > 0 && (
          <details>
            <summary>{w('practise.denied', { count: denied.length })}</summary>
            <Facts list={denied} />
          </details>
        )}
      </section>
      <section aria-labelledby="practise-found">
        <h2 id="practise-found">{w('practise.found', { count: asked.length })}</h2>
        {asked.length === 0 && <p class="soft">{w('practise.nothing_yet')}</p>}
        <ol class="practise-answers" reversed>
          {answers
            .filter(({ answer }) => answer !== undefined)
            .map(({ key, answer }) => (
              <li key={key} data-answer={key}>
                {answer}
              </li>
            ))}
        </ol>
        {silent.length > 0 && (
          <p class="soft" data-silent>
            {w('text.value', { name: w('practise.silent'), value: silent.map(({ key }) => nameOf(known, key)).join(', ') })}
          </p>
        )}
      </section>
    </div>
  )
}

/** What somebody chooses to look at, by name. */
export const nameOf = ({ terms, names }: Vocabulary, key: string): string => {
  if (key === FREE.exam) return w('practise.free_exam')
  if (key === FREE.tests) return w('practise.free_tests')
  return names.get(key) ?? terms.get(key)?.name ?? key
}

const Facts = ({ list }: { list: readonly Statement[] }) => (
  <ul class="practise-facts">
    {list.map((s) => (
      <li key={s.id + s.text}>{s.text}</li>
    ))}
  </ul>
)
