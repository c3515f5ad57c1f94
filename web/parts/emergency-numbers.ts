import NUMBERS from '../messages/emergency-numbers.json' with { type: 'json' }

type Place = { timeZone: string; languages: readonly string[] }
/** `region`: where somebody seems to be, when that is where the number is answered. */
type EmergencyNumber = { number: string; region: string | undefined }

/** Where this device seems to be; nothing is asked of a network. */
const here = (): Place => ({ timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, languages: navigator.languages })

const zonesOf = (region: string): readonly string[] => {
  const locale = new Intl.Locale(`und-${region}`) as Intl.Locale & { getTimeZones?: () => string[] | undefined }
  return locale.getTimeZones?.() ?? []
}

/** Where a language is mostly spoken; undefined of what is no name of a language, such as the "en-US@posix" of some systems. */
function regionOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().region
  } catch {
    return undefined
  }
}

/**
 * The numbers that reach an ambulance, that of the place where somebody seems to be first. The clock tells the place better than the
 * language; both can be wrong, so the numbers of the largest regions are always among them.
 */
export function emergencyNumbers({ timeZone, languages }: Place = here()): EmergencyNumber[] {
  const regions = NUMBERS.flatMap((n) => n.regions)
  const region =
    regions.find((r) => zonesOf(r).includes(timeZone)) ?? languages.map(regionOf).find((r) => r !== undefined && regions.includes(r))
  const isHere = (n: (typeof NUMBERS)[number]) => region !== undefined && n.regions.includes(region)
  return NUMBERS.filter((n) => n.everywhere || isHere(n))
    .sort((a, b) => Number(isHere(b)) - Number(isHere(a)))
    .map((n) => ({ number: n.number, region: isHere(n) ? region : undefined }))
}
