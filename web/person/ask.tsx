import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Said } from '../../engine/index.ts'
import { change, current, useInterview } from '../parts/interview.ts'
import { canChange, type Kept, type KeptReply, type Turn } from '../parts/kept.ts'
import { addressOf, go, replace } from '../parts/route.ts'
import { Screen } from '../parts/screen.tsx'
import { finished } from '../parts/unfinished.ts'
import { useWork } from '../parts/use-work.ts'
import { Waiting } from '../parts/waiting.tsx'
import { t } from '../parts/words.ts'
import type { PageView } from '../worker/protocol.ts'
import { remember } from './answers/changed.ts'
import { Done } from './ask/done.tsx'
import { OneQuestion } from './ask/one-question.tsx'
import { Progress } from './ask/progress.tsx'
import { askWords, pageTitle, unfinishedOf } from './ask/question-words.ts'
import { RedFlag, raised } from './ask/red-flag.tsx'
import { SeveralQuestions } from './ask/several-questions.tsx'
import { WhyAsked } from './ask/why-asked.tsx'
import { NothingTold } from './nothing-told.tsx'

/** A page of the interview: the next one, or one answered before. `changing`: it was gone to from the list of answers, and leads back there. */
export function Ask({ at, changing = false }: { at: number; changing?: boolean }) {
  const { kept } = useInterview()
  const place = Math.min(at, kept.turns.length)
  const turn = kept.turns[place]
  const elsewhere = screenOf(turn, kept, changing)
  useEffect(() => {
    if (elsewhere) replace(elsewhere)
  }, [elsewhere])
  const given = useMemo(() => ({ kept, at: place }), [kept.turns, kept.extra, kept.story, place])
  const work = useWork('page', elsewhere ? undefined : given)
  const page = work.state === 'there' ? work.back : undefined
  useAlarms(page, kept)
  /** the answers after which there was nothing left to ask */
  const [ended, setEnded] = useState<Kept['turns']>()
  useEffect(() => {
    if (page?.kind === 'done') setEnded(kept.turns)
  }, [page])

  const busy = page?.at !== place
  const slow = useSlow(busy)
  const respond = useLatest(async (replies: readonly KeptReply[]) => {
    if (busy || !page) return
    const kind = turn?.kind ?? (page.kind as Turn['kind'])
    const written = change({ page: { kind, replies } })
    if (changing) remember(kept, current().kept)
    finished(unfinishedOf(page.questions))
    if (changing) go('answers')
    else go('ask', place + 1)
    await written
  })
  // The same page is drawn once: the next one is waited for as long as this one takes to draw again.
  const drawn = useMemo(() => page && <Drawn page={page} changing={changing} onAnswer={respond} />, [page, changing])

  if (work.state !== 'there' || !page)
    return (
      <Screen title={t('ask.title')}>
        <Waiting on={work as Exclude<typeof work, { state: 'there' }>} />
      </Screen>
    )
  const alarm = raised(page.alarms, kept.alarms)
  if (alarm && !busy) return <RedFlag alarm={alarm} alarms={page.alarms} />
  const more = page.kind !== 'done' && ended === kept.turns && !changing
  if (page.because === 'nothing_told') return <NothingTold />
  if (page.kind === 'done' || more) return <Done page={page} onMore={more ? () => setEnded(undefined) : undefined} />
  const [question] = page.questions
  return (
    <Screen
      title={
        page.questions.length === 1 && question
          ? askWords(question).ask
          : pageTitle(
              page.kind,
              page.questions.map((q) => q.id),
            )
      }
      back={
        changing
          ? { to: addressOf('answers'), says: t('ask.your_answers') }
          : { to: page.at > 0 ? addressOf('ask', page.at - 1) : addressOf('where'), says: t('ask.back') }
      }
      links={changing ? [] : [{ to: addressOf('answers'), says: t('ask.your_answers') }]}
    >
      <div
        class="page"
        data-at={page.at}
        data-questions={page.questions.map((q) => q.key).join(' ')}
        aria-busy={slow}
        onClickCapture={onlyOnce}
        // Another answer given in another tab takes the place of what was being entered here.
        key={JSON.stringify([page.questions.map((q) => q.key), page.before])}
      >
        {drawn}
      </div>
    </Screen>
  )
}

function Drawn({ page, changing, onAnswer }: { page: PageView; changing: boolean; onAnswer: (replies: readonly KeptReply[]) => void }) {
  const reply = (question: PageView['questions'][number], says: readonly Said[]): KeptReply => ({
    key: question.key,
    id: question.id,
    says,
  })
  const [question] = page.questions
  return (
    <>
      {!changing && <Progress at={page.at - page.fromFile} left={page.left} answered={page.answered - page.fromFile} />}
      {page.questions.length === 1 && question ? (
        <OneQuestion question={question} before={page.before[0]} onAnswer={(says) => onAnswer([reply(question, says)])} />
      ) : (
        <SeveralQuestions page={page} onAnswer={(said) => onAnswer(page.questions.map((q, i) => reply(q, said[i]!)))} />
      )}
      <WhyAsked page={page} />
      {!changing && page.at > 3 && (
        <p class="leave">
          <a href={addressOf('answer')}>{t('ask.answer_now')}</a>
        </p>
      )}
    </>
  )
}

/** The second touch of a double one falls on the next page, which nobody has read: it answers nothing there. */
function onlyOnce(e: MouseEvent): void {
  if (e.detail < 2 || !(e.target as Element).closest('button')) return
  e.preventDefault()
  e.stopPropagation()
}

/** Milliseconds after which a wait is shown; showing it at once would make the next page wait for it to be drawn. */
const NOTICED = 150
/** Whether something has been busy for so long that it shows. */
function useSlow(busy: boolean): boolean {
  const [slow, set] = useState(false)
  useEffect(() => {
    if (!busy) return
    const shows = setTimeout(() => set(true), NOTICED)
    return () => {
      clearTimeout(shows)
      set(false)
    }
  }, [busy])
  return slow && busy
}

/** A function that stays the same and does what it was last told. */
function useLatest<A extends unknown[], B>(does: (...given: A) => B): (...given: A) => B {
  const latest = useRef(does)
  latest.current = does
  return useCallback((...given: A) => latest.current(...given), [])
}

/** The figure and the tests at home are pages of the interview with screens of their own; what a case file said is among the answers. */
function screenOf(turn: Turn | undefined, kept: Kept, changing: boolean): string | undefined {
  if (turn?.kind === 'figure' || (!turn && kept.turns.length === 0)) return 'where'
  if (turn?.kind === 'self_test') return 'try'
  if (turn?.kind === 'file' && !(changing && canChange(turn))) return 'answers'
  return undefined
}

/** Keeps the red flags that stand, so that they are in sight everywhere; a new pressing one is told first, by its own screen. */
function useAlarms(page: PageView | undefined, kept: Kept): void {
  useEffect(() => {
    if (!page || raised(page.alarms, kept.alarms)) return
    if (JSON.stringify(page.alarms) !== JSON.stringify(kept.alarms)) void change({ set: { alarms: page.alarms } })
  }, [page])
}
