import { type Knowledge, keyOf, type Shape, SPOKEN, type Spoken, spokenIn, type Translation, type Words } from '../../engine/index.ts'
import { strange } from '../../web/messages/test-language.ts'

/** One text of English made strange. */
export const odd = (text: string): string => strange({ text }).text

/** Every text of the knowledge made strange: a language that nobody speaks and that lacks nothing. */
export function strangeTranslation(knowledge: Knowledge, language: string): Translation {
  const kinds = Object.entries(spokenIn(knowledge)) as [Spoken, ReadonlyMap<string, object>][]
  return {
    language,
    words: Object.fromEntries(
      kinds.map(([kind, entries]) => [
        kind,
        Object.fromEntries([...entries].map(([id, entry]) => [id, strangeWords(SPOKEN[kind], entry) as Words])),
      ]),
    ),
  }
}

function strangeWords(shape: Shape, english: unknown): Words | string | readonly string[] | undefined {
  if (english === undefined || english === '' || (Array.isArray(english) && english.length === 0)) return undefined
  if (shape === 'text') return Array.isArray(english) ? english.map(odd) : odd(english as string)
  const any = shape['*']
  const parts: [string, unknown][] = Array.isArray(english) ? english.map((item) => [keyOf(item), item]) : Object.entries(english as object)
  return Object.fromEntries(
    parts.flatMap(([key, part]) => {
      const of = any ?? shape[key]
      const words = of && strangeWords(of, part)
      return words === undefined ? [] : [[key, words]]
    }),
  )
}
