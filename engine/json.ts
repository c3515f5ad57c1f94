/** What is wrong with a JSON text and where; `ended` when it only stops too early. Lines and columns count from 1. */
export type Fault = { line: number; column: number; what: string; ended: boolean }
type Parsed = { value: unknown } | { fault: Fault }

const SPACE = /[ \t\r\n]*/y
const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const ESCAPE = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y

/** Parses JSON; what is wrong comes back with its place, which `JSON.parse` often leaves out. */
export function parseJson(text: string): Parsed {
  const source = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  try {
    return { value: JSON.parse(source) }
  } catch {
    const { at, what } = faultIn(source)
    const before = source.slice(0, at)
    const line = before.split('\n').length
    return { fault: { line, column: at - before.lastIndexOf('\n'), what, ended: source.slice(at).trim() === '' } }
  }
}

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end'

/** Reads a text that is known not to be JSON up to where it goes wrong. */
function faultIn(text: string): { at: number; what: string } {
  const open: ('{' | '[')[] = []
  let expected: Expected = 'value'
  let at = 0
  const eat = (pattern: RegExp) => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at += found[0].length
    return found !== null
  }
  /** Passes over a text in double quotes; on failure `at` stands where it goes wrong. */
  const eatText = () => {
    for (at++; at < text.length; at++) {
      if (text[at] === '"') {
        at++
        return true
      }
      if (text.charCodeAt(at) < 0x20) return false
      if (text[at] !== '\\') continue
      at++
      if (!eat(ESCAPE)) return false
      at--
    }
    return false
  }
  const unclosed = () => ({
    at,
    what:
      at >= text.length
        ? 'it ends in the middle of a text in double quotes.'
        : 'a text in double quotes is not closed, or holds a character that must be written with a backslash.',
  })
  const stuck = (wanted: string) => ({ at, what: `“${text[at]}” stands where ${wanted} was expected.` })
  for (;;) {
    eat(SPACE)
    const c = text[at]
    if (c === undefined) return { at, what: at === 0 || text.trim() === '' ? 'there is nothing in it.' : 'it ends too early.' }
    if (expected === 'value' || expected === 'value or ]') {
      if (c === '{' || c === '[') {
        open.push(c)
        at++
        expected = c === '{' ? 'key or }' : 'value or ]'
      } else if (c === ']' && expected === 'value or ]') {
        open.pop()
        at++
        expected = ', or end'
      } else if (c === '"') {
        if (!eatText()) return unclosed()
        expected = ', or end'
      } else if (eat(WORD)) expected = ', or end'
      else return stuck('a value')
    } else if (expected === 'key' || expected === 'key or }') {
      if (c === '}' && expected === 'key or }') {
        open.pop()
        at++
        expected = ', or end'
      } else if (c !== '"') return stuck('a name in double quotes')
      else if (!eatText()) return unclosed()
      else expected = ':'
    } else if (expected === ':') {
      if (c !== ':') return stuck('a colon')
      at++
      expected = 'value'
    } else {
      const inside = open.at(-1)
      if (inside === undefined) return { at, what: 'there is more after its end.' }
      if (c === ',') {
        at++
        expected = inside === '{' ? 'key' : 'value'
      } else if (c === (inside === '{' ? '}' : ']')) {
        open.pop()
        at++
      } else return stuck(`a comma or ${inside === '{' ? '}' : ']'}`)
    }
  }
}
