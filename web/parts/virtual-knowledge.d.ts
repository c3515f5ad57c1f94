declare module 'virtual:knowledge' {
  /** the knowledge as data, beside the page */
  export const address: string
  /** what calls for an ambulance at once, in plain words */
  export const ambulance: readonly string[]
  /** how soon, in plain words, by level */
  export const levels: Record<'self_care' | 'routine' | 'urgent' | 'same_day' | 'emergency' | 'ambulance', string>
  export const counts: { causes: number; version: string }
}
