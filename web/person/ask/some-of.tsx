import type { Asked } from '../../../engine/index.ts'
import { askWords, choiceWords } from './question-words.ts'

/** A question with several answers among yes/no questions: ticked in the same row, none when it does not apply. */
export function SomeOf({ question, taken, onTake }: { question: Asked; taken: readonly string[]; onTake: (values: string[]) => void }) {
  const toggle = (value: string) => {
    if (taken.includes(value)) onTake(taken.filter((v) => v !== value))
    else if (value === question.denies) onTake([value])
    else onTake([...taken.filter((v) => v !== question.denies), value])
  }
  return (
    <fieldset class="row" data-key={question.key}>
      <legend>{askWords(question).ask}</legend>
      <div class="row-choices">
        {question.choices.map((c) => (
          <label key={c.value} class="pill">
            <input type="checkbox" name={c.value} checked={taken.includes(c.value)} onChange={() => toggle(c.value)} />
            <span>{choiceWords(question, c)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
