import { t, worded } from '../parts/words.ts'

/** What sort of thing a finding or test is, for whoever looks for it: risks, illnesses and beginnings are nothing that one notices. */
export function kindOf({ id, stage = 'history' }: { id: string; stage?: 'history' | 'exam' | 'tests' }): string {
  const own = `learn.is_${id.slice(0, id.indexOf('.'))}`
  return stage === 'history' && worded(own) ? t(own) : t(`learn.${stage}`)
}
