import en from '../messages/clinician-en.json'
import { currentLanguage, filled } from '../parts/words.ts'

export type ClinicianKey = keyof typeof en
let messages: Record<ClinicianKey, string> = en

/** Takes the clinicians' messages in the language of the page. */
export async function takeWords(): Promise<void> {
  if (currentLanguage().test) messages = (await import('../messages/test-language.ts')).strange(en)
}

/** A message for clinicians, with its `{parts}` filled in. */
export const w = (key: ClinicianKey, parts: Record<string, string | number> = {}): string => filled(messages[key], parts)
/** Is there a message of this name? */
export const hasWord = (key: string): key is ClinicianKey => key in messages
