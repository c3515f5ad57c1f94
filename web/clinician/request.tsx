import './request/request.css'
import { useMemo, useState } from 'preact/hooks'
import { useWork } from '../parts/use-work.ts'
import { Waiting } from '../parts/waiting.tsx'
import type { PartProps } from './bench.tsx'
import { type BenchCase, fileOf } from './bench-case.ts'
import { About } from './request/about.tsx'
import { Choose } from './request/choose.tsx'
import { requestCited, requestText } from './request/request-text.ts'
import { Editable } from './text/editable.tsx'
import { useVocabulary } from './text/use-vocabulary.ts'
import { w } from './words.ts'

/** The request that was open, by case, as long as the page stays open. */
const openBefore = new Map<string, string>()

/** The text of a request, written from what is known: one of those worth ordering now, or any other. */
export function Request(props: PartProps) {
  const { now } = props.bench
  const { sheet, visit } = now
  const given = useMemo(
    () => ({ file: fileOf(now), visit }),
    [sheet.entries, sheet.person, sheet.affected, sheet.worse, sheet.setting, visit],
  )
  const all = useWork('requestables', given)
  const [open, set] = useState(openBefore.get(now.key))
  if (all.state !== 'there') return <Waiting on={all} />
  const chosen = open ?? all.back[0]!.id
  const choose = (id: string) => {
    openBefore.set(now.key, id)
    set(id)
  }
  return (
    <div class="request">
      <Choose all={all.back} chosen={chosen} plan={sheet.plan ?? []} onChoose={choose} />
      <One key={chosen} {...props} given={given} request={chosen} />
    </div>
  )
}

type Given = { file: ReturnType<typeof fileOf>; visit: BenchCase['visit'] }
function One({ bench, terms, set, given, request }: PartProps & { given: Given; request: string }) {
  const work = useWork(
    'request',
    useMemo(() => ({ ...given, request }), [given, request]),
  )
  const known = useVocabulary(terms)
  if (work.state !== 'there') return <Waiting on={work} />
  if (!known) return <Waiting on={{ state: 'waiting' }} />
  const view = work.back
  const plan = bench.now.sheet.plan ?? []
  const planned = plan.includes(view.id)
  return (
    <section class="request-one" aria-labelledby="request-name" data-of={view.id}>
      <div class="request-head text-tools">
        <h2 id="request-name">{view.name}</h2>
        <label class="request-plan">
          <input
            type="checkbox"
            checked={planned}
            onChange={() => set((sheet) => ({ ...sheet, plan: planned ? plan.filter((id) => id !== view.id) : [...plan, view.id] }))}
          />
          {w('request.plan')}
        </label>
      </div>
      <Editable
        bench={bench}
        set={set}
        of={`request.${view.id}`}
        written={requestText(bench.now, view, known)}
        label={w('request.label')}
        file={`request-${view.id}`}
        cited={requestCited(view)}
      >
        <About view={view} />
      </Editable>
    </section>
  )
}
