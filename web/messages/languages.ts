import { languages } from 'virtual:languages'
import en from './en.json'

export type Messages = Record<keyof typeof en, string>
export type Levels = Record<'self_care' | 'routine' | 'urgent' | 'same_day' | 'emergency' | 'ambulance', string>
/** `at`: where the words of a language lie; English is always here. `test`: it is offered only where the address asks for it. */
export type Language = { id: string; name: string; direction: 'ltr' | 'rtl'; test?: true; at?: string }
/** What the first page says. `knowledge`: where the words of the knowledge lie. */
export type Spoken = { messages: Messages; ambulance: readonly string[]; levels: Levels; knowledge?: string }

export const ENGLISH_MESSAGES: Messages = en
export const ENGLISH: Language = { id: 'en', name: 'English', direction: 'ltr' }
/** English, and every language that has a file of messages. */
export const LANGUAGES: readonly Language[] = [ENGLISH, ...languages]
