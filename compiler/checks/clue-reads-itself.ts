import { reader } from '../../engine/case/told.ts'
import type { Finding } from '../../engine/knowledge.ts'
import { type Check, error, fileOf } from './check.ts'

export const clueReadsItself: Check = {
  name: 'clue-reads-itself',
  why: 'An answer to a clue is kept in the case file as its plain name, and must be understood when it is read again.',
  check: ({ written: { clues } }) =>
    clues.flatMap((c) => {
      const at = fileOf('clues', c)
      const finding = { id: c.id, told_as: c.words } as Finding
      const [told] = reader([finding])(c.name.plain)
      return told?.present ? [] : [error(at, `Its words do not match its own name, "${c.name.plain}".`, 'Add a word that does.')]
    }),
}
