import type { ComponentChildren } from 'preact'
import { addressOf } from '../parts/route.ts'
import { Screen } from '../parts/screen.tsx'
import type { Working } from '../parts/use-work.ts'
import { Waiting } from '../parts/waiting.tsx'
import { t } from '../parts/words.ts'

/** The frame of a plain page: its name, the way back to the shelf, and what stands here until it is there. */
export function LearnPage<P extends { name: string }>({
  work,
  children,
}: {
  work: Working<P | undefined>
  children: (page: P) => ComponentChildren
}) {
  const page = work.state === 'there' ? work.back : undefined
  return (
    <Screen
      title={page?.name ?? (work.state === 'there' ? t('learn.unknown') : t('learn.title'))}
      back={{ to: addressOf('learn'), says: t('learn.title') }}
    >
      {work.state !== 'there' ? <Waiting on={work} /> : page ? children(page) : <p>{t('learn.unknown_tip')}</p>}
    </Screen>
  )
}
