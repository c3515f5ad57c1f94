/** The path of a Chromium on this machine; `CHROMIUM` in the environment goes before all others. */
export function findChromium(): string | undefined
