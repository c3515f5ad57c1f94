import { type Check, warning } from './check.ts'

const PRIVATE = [
  { is: (host: string) => /^[\d.]+$|^\[/.test(host), what: 'a bare internet address' },
  {
    // Library proxies write the publisher's host with dashes before their own, or carry a name of the kind.
    is: (host: string) => /-(com|org|net|gov)\.|(^|[.-])(ez|lib)?proxy\d*[.-]|(^|\.)(bibliotheek|elogim|remotexs|weglot)\./.test(host),
    what: 'the proxy of one library or site',
  },
  { is: (host: string) => /(^|[.-])(staging|test|dev)[.-]/.test(host), what: "a publisher's trial machine" },
  { is: (host: string) => !host.includes('.'), what: 'a machine that others cannot reach' },
]
/** What keeps readers from opening an address, if anything. */
function whyNotPublic(address: string): string | undefined {
  const { hostname, port } = new URL(address)
  return PRIVATE.find(({ is }) => is(hostname))?.what ?? (port === '' ? undefined : 'a port that may be closed')
}

export const sourceAddressPublic: Check = {
  name: 'source-address-public',
  why: 'A reader must be able to open what we read.',
  check: ({ written: { sources } }) =>
    sources.flatMap((s) => {
      const what = whyNotPublic(s.address)
      return what
        ? [
            warning(
              `sources/${s.id}.yaml address`,
              `${s.address} is ${what}.`,
              'Give the address at the publisher, PubMed or PubMed Central.',
            ),
          ]
        : []
    }),
}
