/** A word, a number with its sign and what it is out of ("4+/5"), or a mark: one of `,` `:` `(` `)`, and `.` at the end of a sentence. */
export type Token = string
