import { useMemo } from 'preact/hooks'
import { HowRight } from '../parts/how-right.tsx'
import { useWork } from '../parts/use-work.ts'
import { Waiting } from '../parts/waiting.tsx'
import type { PartProps } from './bench.tsx'
import { fileOf } from './bench-case.ts'
import { letterCited, letterText } from './letter/letter-text.ts'
import { Issues } from './see/issues.tsx'
import { Editable } from './text/editable.tsx'
import { useVocabulary } from './text/use-vocabulary.ts'
import { w } from './words.ts'

/** The clinical summary on one page, to be edited, copied, saved or printed. */
export function Letter({ bench, terms, set }: PartProps) {
  const { now } = bench
  const { sheet, visit } = now
  const work = useWork(
    'letter',
    useMemo(
      () => ({ file: fileOf(now), visit, chosen: sheet.plan ?? [] }),
      [sheet.entries, sheet.plan, sheet.person, sheet.affected, sheet.worse, sheet.setting, visit],
    ),
  )
  const known = useVocabulary(terms)
  const back = work.state === 'there' && !('refused' in work.back) ? work.back : undefined
  const cited = useMemo(() => back && letterCited(back), [back])
  if (work.state !== 'there') return <Waiting on={work} />
  if (!known) return <Waiting on={{ state: 'waiting' }} />
  if ('refused' in work.back) return <Issues issues={work.back.refused} />
  return (
    <Editable
      bench={bench}
      set={set}
      of="letter"
      written={letterText(now, work.back, known)}
      label={w('letter.label')}
      file="letter"
      {...(cited ? { cited } : {})}
      columns
    >
      <div class="text-tools">
        <HowRight />
      </div>
    </Editable>
  )
}
