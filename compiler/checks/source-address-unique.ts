import { type Check, error } from './check.ts'

/** One page, however its address is written. */
const samePage = (address: string): string => {
  const { hostname, pathname, search } = new URL(address)
  return `${hostname.replace(/^www\.|\.$/g, '')}${pathname.replace(/\/(index\.html?)?$/, '')}${search}`.toLowerCase()
}

export const sourceAddressUnique: Check = {
  name: 'source-address-unique',
  why: 'One work under two names counts as two witnesses.',
  check: ({ written: { sources } }) =>
    [...Map.groupBy(sources, (s) => samePage(s.address)).values()].flatMap(([first, ...again]) =>
      again.map((s) =>
        error(
          `sources/${s.id}.yaml address`,
          `The same page as ${first!.id}.`,
          `Cite ${first!.id} in place of ${s.id} and delete sources/${s.id}.yaml.`,
        ),
      ),
    ),
}
