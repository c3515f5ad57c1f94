/** Builds the web app when it is missing or older than what it is made from. */
export function buildWeb(root: string): { built: boolean; failed?: string }
