import { w } from '../words.ts'

/** What a text looks like on paper. A text begins with its title. */
export type Block =
  | { is: 'title'; text: string }
  | { is: 'heading'; text: string }
  /** `label`: what the line is about, before its colon; `apart`: an empty line stands before it */
  | { is: 'text'; label: string; text: string; apart: boolean }
  | { is: 'list'; items: string[]; numbered: boolean }
  | { is: 'sides'; rows: { name: string; right: string; left: string }[] }

/** Longer lines in capitals are no headings. */
const HEADING = 48
const LABEL = /^(\p{Lu}[^:;.]{1,60}:)(?: |$)/u
const isHeading = (line: string): boolean => line.length <= HEADING && /\p{Lu}{3}/u.test(line) && line === line.toUpperCase()

/** "Hip flexion: R 5, L 4-" */
export const sidesLine = (name: string, right: string, left: string): string =>
  `${name}: ${w('text.r')} ${right || '–'}, ${w('text.l')} ${left || '–'}`

/** Reads a plain text as it should stand on paper; whatever it is, every word of it comes back. */
export function blocksOf(text: string): Block[] {
  const sides = new RegExp(`^(.+): ${w('text.r')} (\\S.*), ${w('text.l')} (\\S.*)$`)
  const blocks: Block[] = []
  const lines = text.split('\n').map((line) => line.trim())
  lines.forEach((line, i) => {
    const last = blocks.at(-1)
    const after = i > 0 && lines[i - 1] !== ''
    if (line === '') return
    const [, name, right, left] = sides.exec(line) ?? []
    const [, numbered, item] = /^(?:(\d+)\.|[-•]) (.+)$/.exec(line) ?? []
    if (blocks.length === 0) blocks.push({ is: 'title', text: line })
    else if (isHeading(line)) blocks.push({ is: 'heading', text: line })
    else if (name !== undefined) {
      const row = { name, right: right!, left: left! }
      if (last?.is === 'sides' && after) last.rows.push(row)
      else blocks.push({ is: 'sides', rows: [row] })
    } else if (item !== undefined) {
      if (last?.is === 'list' && after && last.numbered === (numbered !== undefined)) last.items.push(item)
      else if (numbered === undefined || numbered === '1') blocks.push({ is: 'list', items: [item], numbered: numbered !== undefined })
      else blocks.push(textOf(line, !after))
    } else blocks.push(textOf(line, !after))
  })
  return blocks
}
const textOf = (line: string, apart: boolean): Block => {
  const [, label = ''] = LABEL.exec(line) ?? []
  return { is: 'text', label, text: line.slice(label.length), apart }
}
/** What of a line comes after what it is about. */
export const afterLabel = (line: string): string => line.replace(LABEL, '')
