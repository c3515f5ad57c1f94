const MINUTE = 60_000
/** The day of a moment where this device is, YYYY-MM-DD. */
export const localDay = (moment: Date): string =>
  new Date(moment.getTime() - moment.getTimezoneOffset() * MINUTE).toISOString().slice(0, 10)
