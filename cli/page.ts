import { styleText } from 'node:util'

/** How a page is set: its width in characters and whether it may use colour. */
export type Paper = { width: number; colour: boolean }
export type Ink = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan'

/**
 * A terminal's own width between 80 and 100. Elsewhere a page is 88 wide, messages are not broken at all (programs search them), and
 * nothing is coloured. NO_COLOR is respected.
 */
export function paper(stream: NodeJS.WriteStream = process.stdout): Paper {
  const elsewhere = stream === process.stderr ? 10_000 : 88
  const { NO_COLOR, TERM } = process.env
  return {
    width: stream.isTTY ? Math.min(100, Math.max(80, stream.columns ?? 88)) : elsewhere,
    colour: stream.isTTY === true && !NO_COLOR && TERM !== 'dumb',
  }
}

/** Colours a text when the paper takes it. */
export const ink = (paper: Paper, text: string, ...inks: Ink[]): string =>
  paper.colour && text !== '' ? styleText(inks, text, { validateStream: false }) : text

/** A space at which no line is broken; set as a plain one. */
export const TIE = '\u00a0'

/** Breaks a text into lines of at most `width` characters, between words; a longer word stands alone. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[ \n\t]+/).filter(Boolean)) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  if (line || lines.length === 0) lines.push(line)
  return lines
}

/** One column of a row: its text, its width (the last takes what is left), alignment and ink. */
export type Cell = { text: string; width?: number; right?: boolean; ink?: Ink[] }

/** Sets cells side by side, each wrapped within its own column. Two spaces stand between columns. */
export function row(paper: Paper, indent: number, cells: readonly Cell[]): string[] {
  const given = cells.reduce((sum, c) => sum + (c.width ?? 0), 0) + 2 * (cells.length - 1)
  const columns = cells.map((c) => {
    const width = c.width ?? Math.max(10, paper.width - indent - given)
    return { ...c, width, lines: wrap(c.text, width) }
  })
  const height = Math.max(...columns.map((c) => c.lines.length))
  return Array.from({ length: height }, (_, i) => {
    const parts = columns.map((c, at) => {
      const text = c.lines[i] ?? ''
      const pad = ' '.repeat(Math.max(0, c.width - text.length))
      const inked = ink(paper, text, ...(c.ink ?? []))
      return c.right ? pad + inked : at === columns.length - 1 ? inked : inked + pad
    })
    return (' '.repeat(indent) + parts.join('  ')).replaceAll(TIE, ' ').trimEnd()
  })
}

/** The column in which a section's body begins; its heading stands to the left. */
export const MARGIN = 13

/** Puts a heading before the first line of a section whose lines are indented by {@link MARGIN}. */
export function section(paper: Paper, heading: string, lines: readonly string[]): string[] {
  const [first = '', ...rest] = lines
  return ['', ink(paper, heading.padEnd(MARGIN), 'bold') + first.slice(MARGIN), ...rest]
}

/** Lines "label  text" with the label dim, the text wrapped. */
export const labelled = (paper: Paper, label: string, text: string, width = 13, indent = MARGIN): string[] =>
  row(paper, indent, [{ text: label, width, ink: ['dim'] }, { text }])

export const rule = (paper: Paper): string => ink(paper, '─'.repeat(paper.width), 'dim')
