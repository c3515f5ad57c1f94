import { useState } from 'preact/hooks'
import { NextIcon } from '../parts/icons.tsx'
import { change, useInterview } from '../parts/interview.ts'
import { affectedOf, type Mark, type Rest } from '../parts/kept.ts'
import { addressOf, go } from '../parts/route.ts'
import { Screen } from '../parts/screen.tsx'
import { finished, useUnfinished } from '../parts/unfinished.ts'
import { t } from '../parts/words.ts'
import { OwnWords } from './own-words.tsx'
import { Figure } from './where/figure.tsx'
import { NothingElse } from './where/nothing-else.tsx'
import { markWords, PlaceList } from './where/place-list.tsx'
import { saidOf, sameMark, stillSaid, weakLeg } from './where/zones.ts'

const LEGS = ['left', 'right', 'both', 'none'] as const
type Leg = (typeof LEGS)[number]
type Touched = { marks: readonly Mark[]; rest: Rest; leg?: Leg | undefined }
const UNFINISHED = 'where'
const FEELS: readonly Mark['feels'][] = ['weak', 'numb', 'tingling', 'painful']

/** Which leg, and where: by touching a figure, or by list. */
export function Where() {
  const { kept } = useInterview()
  const [{ marks, rest = {}, leg }, set] = useUnfinished<Touched>(UNFINISHED, {
    marks: kept.marks,
    rest: kept.rest ?? {},
    leg: affectedOf(kept) as Leg | undefined,
  })
  const [brush, setBrush] = useState<Mark['feels']>('weak')
  const [view, setView] = useState<'front' | 'back'>('front')
  const [asked, setAsked] = useState(false)

  const toggle = (mark: Mark) => {
    const next = marks.some((m) => sameMark(m, mark)) ? marks.filter((m) => !sameMark(m, mark)) : [...marks, mark]
    const weak = mark.feels === 'weak' ? weakLeg(next) : undefined
    set({ marks: next, rest: stillSaid(rest, marks, next), leg: weak ?? leg })
  }
  const keep = async (sure: boolean) => {
    if (sure && !leg) {
      setAsked(true)
      return
    }
    const affected = sure ? leg : undefined
    const written = change({
      page: { kind: 'figure', replies: [{ key: 'affected', id: 'affected', says: saidOf(marks, affected, rest) }] },
      figure: { marks, rest },
    })
    finished(UNFINISHED)
    go('ask', kept.turns.length === 0 ? 1 : kept.turns.length)
    await written
  }
  return (
    <Screen
      title={t('where.title')}
      back={{ to: addressOf(), says: t('where.back') }}
      links={kept.turns.length > 0 ? [{ to: addressOf('answers'), says: t('ask.your_answers') }] : []}
    >
      <fieldset class="segments legs">
        <legend class="hidden">{t('where.title')}</legend>
        {LEGS.map((value) => (
          <label key={value}>
            <input type="radio" name="leg" value={value} checked={leg === value} onChange={() => set({ marks, rest, leg: value })} />
            <span>{t(`where.leg_${value}`)}</span>
          </label>
        ))}
      </fieldset>
      {asked && !leg && (
        <p class="wrong" role="alert">
          {t('where.which')}
        </p>
      )}
      <OwnWords title={t('words.title_first')} tip={t('words.tip_first')} />
      <section class="touching" aria-labelledby="touching">
        <h2 id="touching">{t('where.touch')}</h2>
        <p class="soft">{t('where.touch_tip')}</p>
        <fieldset class="segments brushes">
          <legend class="hidden">{t('where.brush')}</legend>
          {FEELS.map((feels) => (
            <label key={feels} class={`brush ${feels}`}>
              <input type="radio" name="brush" value={feels} checked={brush === feels} onChange={() => setBrush(feels)} />
              <span>{t(`where.${feels}`)}</span>
            </label>
          ))}
        </fieldset>
        <div class="views">
          {(['front', 'back'] as const).map((v) => (
            <figure key={v} class={v === view ? 'shown' : ''}>
              <Figure view={v} marks={marks} brush={brush} onTouch={(zone, side) => toggle({ zone: zone.id, side, feels: brush })} />
              <figcaption>{t(v === 'front' ? 'where.front' : 'where.back_view')}</figcaption>
            </figure>
          ))}
        </div>
        <fieldset class="segments turn">
          <legend class="hidden">{t('where.turn')}</legend>
          {(['front', 'back'] as const).map((v) => (
            <label key={v}>
              <input type="radio" name="view" value={v} checked={view === v} onChange={() => setView(v)} />
              <span>{t(v === 'front' ? 'where.front' : 'where.back_view')}</span>
            </label>
          ))}
        </fieldset>
        <Marked marks={marks} onRemove={toggle} />
        <PlaceList marks={marks} onToggle={toggle} />
      </section>
      <div class="foot sticky">
        <NothingElse marks={marks} rest={rest} onTake={(more) => set({ marks, rest: { ...rest, ...more }, leg })} />
        <button type="button" class="button primary large" onClick={() => keep(true)}>
          {t('ask.next')}
          <NextIcon />
        </button>
        <button type="button" class="button plain" onClick={() => keep(false)}>
          {t('ask.not_sure')}
        </button>
      </div>
    </Screen>
  )
}

/** What has been touched, each with a way to take it back. */
function Marked({ marks, onRemove }: { marks: readonly Mark[]; onRemove: (mark: Mark) => void }) {
  return (
    <ul class="marked" aria-live="polite">
      {marks.map((m) => (
        <li key={`${m.zone}|${m.side}|${m.feels}`}>
          <button type="button" class={`chip ${m.feels}`} onClick={() => onRemove(m)}>
            {markWords(m)}
            <span aria-hidden="true">×</span>
            <span class="hidden">{t('where.remove')}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
