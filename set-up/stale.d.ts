/** Why the compiled knowledge has to be made again; undefined when it is up to date. */
export function whyStale(root: string): string | undefined
