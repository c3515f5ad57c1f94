import { type Check, didYouMean, error, fileOf } from './check.ts'

export const pageExists: Check = {
  name: 'page-exists',
  why: 'A page that points to another must find it.',
  check: ({ written: { causes, findings, requests } }) => {
    const known = new Set([...causes, ...findings, ...requests].map((x) => x.id))
    const issues = (at: string, related: readonly string[] = []) =>
      related
        .filter((id) => !known.has(id))
        .map((id) => error(at, `No page is called ${id}.`, didYouMean(id, known, 'Causes, findings and requests have pages.')))
    return [
      ...findings.flatMap((f) => issues(`${fileOf('findings', f)} page.related`, f.page?.related)),
      ...requests.flatMap((r) => issues(`${fileOf('requests', r)} page.related`, r.page.related)),
    ]
  },
}
