import { existsSync, writeFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { caseFileOf, type Interview } from '../../engine/interview.ts'
import type { Talk } from './listen.ts'

/** Offers to save the case until it is saved or declined; never overwrites without asking. Says whether it was saved. */
export async function offerToSave(talk: Talk, interview: Interview): Promise<boolean> {
  for (;;) {
    const heard = await talk.hear('Save your answers? A file name, or Enter not to save: ')
    const name = typeof heard === 'string' ? '' : heard.line.trim()
    if (name === '' || /^(n|no|q)$/i.test(name)) {
      talk.print('Not saved.')
      return false
    }
    const path = extname(name) === '' ? `${name}.json` : name
    if (existsSync(path)) {
      const sure = await talk.hear(`${path} is there already. Overwrite it? y or n: `)
      if (typeof sure === 'string' || !/^y(es)?$/i.test(sure.line.trim())) continue
    }
    try {
      writeFileSync(path, `${JSON.stringify(caseFileOf(interview, basename(path, extname(path))), undefined, 2)}\n`)
    } catch (e) {
      talk.print(`It could not be saved: ${(e as Error).message}`)
      continue
    }
    talk.print(`Saved. To see it again: ./legwise assess --plain ${path}`)
    return true
  }
}
