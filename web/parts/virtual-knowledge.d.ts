declare module 'virtual:knowledge' {
  /** the knowledge as data, beside the page */
  export const address: string
  /** the reasoning of its estimates, beside it */
  export const estimates: string
  /** what calls for an ambulance at once, in plain words */
  export const ambulance: readonly string[]
  /** how soon, in plain words, by level */
  export const levels: Record<'self_care' | 'routine' | 'urgent' | 'same_day' | 'emergency' | 'ambulance', string>
  export const counts: { causes: number; version: string }
}
declare module 'virtual:languages' {
  export const languages: readonly { id: string; name: string; direction: 'ltr' | 'rtl'; test?: true; at: string }[]
}
declare module 'virtual:figures' {
  type Stage = 'history' | 'exam' | 'tests'
  /** how often the answer was right, in published cases */
  export const figures: {
    engine: string
    knowledge: string
    cases: { modelled: number; outside: number }
    stages: { stage: Stage; first: number; firstThree: number; tooLate: number; tooSoon: number }[]
    outside: { stage: Stage; tooLate: number; tooSoon: number }[]
  }
  /** the same of cases that were measured before anybody looked at them; `first` in shares */
  export const unseen: { cases: number; first: Record<Stage, number>; tooLate: number; emergencies: number; emergenciesLower: number }
}
declare module 'virtual:cases' {
  /** how many published cases lie in `published.json`; the truth of the first is `truths/1.json` */
  export const published: number
}
