/** The sentences and lines of a text, in its order, without what stands around them. A question and the word that answers it are one. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!]|\?(?!\s+(?:no|none|never|yes|not that i \w+)\b))\s+|\n+/i)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
