import { wire } from '../../engine/model/anatomy.ts'
import { type Check, didYouMean, error, fileOf } from './check.ts'

export const siteExists: Check = {
  name: 'site-exists',
  why: 'A cause can only strike where the wiring has a place.',
  check: ({ written: { causes }, knowledge }) => {
    let sites: ReadonlySet<string>
    try {
      sites = new Set(wire(knowledge.anatomy).sites.keys())
    } catch (e) {
      return [error('anatomy', (e as Error).message, 'See anatomy/nerves and anatomy/plexus for what there is.')]
    }
    return causes.flatMap((c) =>
      c.strikes.flatMap((s, i) =>
        s.at
          .map((part) => (typeof part === 'string' ? part : part.site))
          .filter((site) => !sites.has(site))
          .map((site) =>
            error(
              `${fileOf('causes', c)} strikes.${i}.at`,
              `The wiring has no site ${site}.`,
              didYouMean(site, sites, 'All sites: legwise lesion --list.'),
            ),
          ),
      ),
    )
  },
}
