import en from './en.json'

export type Messages = Record<keyof typeof en, string>
export type Language = { id: string; name: string; direction: 'ltr' | 'rtl'; test?: true; load: () => Promise<Messages> }

/**
 * The languages there are. The test language is English made strange and written from right to left: what it leaves readable was not
 * taken from a message file, and what breaks was not built for other scripts. It is offered only where its address asks for it.
 */
export const LANGUAGES: readonly Language[] = [
  { id: 'en', name: 'English', direction: 'ltr', load: async () => en },
  {
    id: 'en-XB',
    name: 'Test',
    direction: 'rtl',
    test: true,
    load: async () => (await import('./test-language.ts')).strange(en),
  },
]
export const ENGLISH: Messages = en
