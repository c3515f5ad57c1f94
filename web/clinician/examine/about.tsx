import { useState } from 'preact/hooks'
import type { Setting } from '../../../engine/index.ts'
import { writtenNumber } from '../../../engine/written-number.ts'
import type { Sheet } from '../bench-case.ts'
import { w } from '../words.ts'
import type { Section } from './section.ts'
import { readAgain, unreadOf, withUnread } from './unread.ts'
import { unreadNumber } from './unread-words.ts'

const OLDEST = 120
const SEXES = ['female', 'male', 'other'] as const
const LEGS = ['right', 'left', 'both', 'none'] as const
/** Complete by its type: a setting that is added to the case format is asked for here too. */
const SETTINGS: Record<Setting, true> = {
  home: true,
  primary_care: true,
  emergency: true,
  neurology: true,
  spine_or_orthopaedics: true,
  rehabilitation: true,
  hospital_ward: true,
}

/** Who the person is, which leg is weak, and where they are seen. */
export function About({ bench, set }: Pick<Section, 'bench' | 'set'>) {
  const { sheet } = bench.now
  const without = <T extends object>(whole: T, key: keyof T): T => {
    const { [key]: _, ...rest } = whole
    return rest as T
  }
  const give = (key: 'affected' | 'worse' | 'setting', value: string) =>
    set((s) => (value ? ({ ...s, [key]: value } as Sheet) : without(s, key)))
  return (
    <section class="about-person" aria-label={w('examine.about')}>
      <Choose label={w('examine.affected')} value={sheet.affected} onGive={(v) => give('affected', v)}>
        {LEGS.map((leg) => ({ value: leg, says: w(`examine.leg_${leg}`) }))}
      </Choose>
      {sheet.affected === 'both' && (
        <Choose label={w('examine.worse')} value={sheet.worse} onGive={(v) => give('worse', v)}>
          {(['right', 'left'] as const).map((side) => ({ value: side, says: w(`examine.${side}`) }))}
        </Choose>
      )}
      <Age bench={bench} set={set} />
      <Choose
        label={w('examine.sex')}
        value={sheet.person.sex}
        onGive={(v) => set((s) => ({ ...s, person: v ? { ...s.person, sex: v as (typeof SEXES)[number] } : without(s.person, 'sex') }))}
      >
        {SEXES.map((sex) => ({ value: sex, says: w(`examine.sex_${sex}`) }))}
      </Choose>
      <Choose label={w('examine.setting')} value={sheet.setting} onGive={(v) => give('setting', v)}>
        {(Object.keys(SETTINGS) as Setting[]).map((setting) => ({ value: setting, says: w(`examine.setting_${setting}`) }))}
      </Choose>
    </section>
  )
}

type ChooseProps = {
  label: string
  value: string | undefined
  onGive: (value: string) => void
  children: { value: string; says: string }[]
}
function Choose({ label, value, onGive, children }: ChooseProps) {
  return (
    <label>
      {label}
      <select value={value ?? ''} onChange={(e) => onGive(e.currentTarget.value)}>
        <option value="">{w('examine.not_said')}</option>
        {children.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.says}
          </option>
        ))}
      </select>
    </label>
  )
}

function Age({ bench, set }: Pick<Section, 'bench' | 'set'>) {
  const { sheet } = bench.now
  const [typed, type] = useState<{ text: string; on: Sheet }>()
  const unread = unreadOf(sheet, 'age')
  const years = (text: string) => {
    const age = writtenNumber(text)
    return age !== undefined && age <= OLDEST ? age : undefined
  }
  const put = (text: string) => {
    const age = years(text)
    const { age: _, ...person } = sheet.person
    let on = sheet
    if (age !== undefined || text.trim() === '')
      set((s) => {
        on = { ...readAgain(s, 'age', undefined), person: age === undefined ? person : { ...person, age } }
        return on
      }, 'age')
    type({ text, on })
  }
  const leave = () => {
    if (typed?.on === sheet && typed.text.trim() !== '' && years(typed.text) === undefined)
      set((s) => {
        const { age: _, ...person } = s.person
        return { ...withUnread(s, 'age', undefined, typed.text), person }
      }, 'age')
    type(undefined)
  }
  return (
    <label>
      {w('examine.age')}
      <input
        type="text"
        inputMode="decimal"
        autocomplete="off"
        class="age"
        aria-invalid={unread !== undefined}
        aria-describedby="age-unread"
        value={typed?.on === sheet ? typed.text : (unread ?? sheet.person.age ?? '')}
        onInput={(e) => put(e.currentTarget.value)}
        onBlur={leave}
      />
      <span id="age-unread" class="beside-wrong" hidden={unread === undefined}>
        {unread !== undefined && unreadNumber(unread, w('examine.accepts_number', { low: 0, high: OLDEST, unit: '' }))}
      </span>
    </label>
  )
}
