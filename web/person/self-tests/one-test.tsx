import type { ComponentChildren } from 'preact'
import type { Side } from '../../../engine/index.ts'
import { finished, useUnfinished } from '../../parts/unfinished.ts'
import { t } from '../../parts/words.ts'
import type { SelfTestView } from '../../worker/protocol.ts'
import { Counter } from './counter.tsx'
import { Drawing } from './drawing.tsx'

/** One test: how, when not to, and what was found for each leg. */
export function OneTest({
  test,
  number,
  of,
  leg,
  onTake,
  children,
}: {
  test: SelfTestView
  number: number
  of: number
  leg: unknown
  onTake: (found: Partial<Record<Side, string[]>>) => void
  children: ComponentChildren
}) {
  const [found, set] = useUnfinished<Partial<Record<Side, string[]>>>(test.id, test.before)
  const sides: readonly Side[] = leg === 'right' ? ['right', 'left'] : ['left', 'right']
  // Feeling is compared once, and told of the leg that feels less.
  const shown = test.several && leg !== 'both' ? sides.slice(0, 1) : sides
  const toggle = (side: Side, value: string) => {
    const before = found[side] ?? []
    const says = (v: string) => (test.answers.find((a) => a.value === v)?.says.length ?? 0) > 0
    const next =
      !test.several || !says(value) ? [value] : before.includes(value) ? before.filter((v) => v !== value) : [...before.filter(says), value]
    set({ ...found, [side]: next })
  }
  const ready = Object.values(found).some((values) => values.length > 0)
  return (
    <form
      class="self-test"
      onSubmit={(e) => {
        e.preventDefault()
        finished(test.id)
        onTake(found)
      }}
    >
      <p class="soft">{t('try.number', { number, of })}</p>
      <div class="self-test-how">
        <Drawing of={test.id} />
        <div>
          <p class="how">{test.do}</p>
          <p class="careful">
            <strong>{t('try.careful')}</strong> {test.careful}
          </p>
        </div>
      </div>
      {test.counts && <Counter counts={test.counts} />}
      <div class="legs-found">
        {shown.map((side) => (
          <fieldset key={side}>
            <legend>{t(side === 'left' ? 'where.left' : 'where.right')}</legend>
            {test.answers.map((a) => (
              <label key={a.value} class="choice tick">
                <input
                  type={test.several ? 'checkbox' : 'radio'}
                  name={`${test.id}-${side}`}
                  checked={found[side]?.includes(a.value) ?? false}
                  onChange={() => toggle(side, a.value)}
                />
                <span>{a.label}</span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      <div class="foot">
        <button type="submit" class="button primary large" disabled={!ready}>
          {t('ask.next')}
        </button>
      </div>
      {children}
    </form>
  )
}
