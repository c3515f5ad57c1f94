/** Names of people and places, which stay as they are within a sentence. */
const PROPER =
  /^(Achilles|Babinski|Bannwarth|Beevor|Bell|Borrelia|Brown|Campylobacter|Charcot|Chiari|Cushing|Gowers|Graves|Guillain|Hansen|Hoffmann|Hoover|Horner|Lambert|Lhermitte|Lyme|Marfan|Matles|Parkinson|Raynaud|Romberg|Sjögren|Thompson|Tinel|Todd|Trendelenburg|Wernicke|West)(?![a-z])/

/** A name that goes on in a sentence: small, unless it is that of a person, a place or an abbreviation. */
export const small = (name: string): string =>
  /^[A-Z][a-z ]/.test(name) && !PROPER.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
