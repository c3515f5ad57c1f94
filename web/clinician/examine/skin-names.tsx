import { hasWord, w } from '../words.ts'
import { NEIGHBOURS } from './nerve-territories.ts'
import { TERRITORIES } from './territories.ts'

const EXAMINED = [...new Set(TERRITORIES.filter((x) => x.scheme === 'nerves').map((x) => x.finding))]
const BESIDE = [...new Set(NEIGHBOURS.map((x) => x.name))]

/** What the short names on the figure stand for; of the nerves that are only drawn, that they are. */
export function SkinNames({ nameOf }: { nameOf: (id: string) => string }) {
  const shortOf = (id: string) => {
    const key = `examine.short_${id.replace('sensation.', '')}`
    return hasWord(key) ? w(key) : ''
  }
  return (
    <dl class="skin-names">
      {EXAMINED.map((id) => (
        <div key={id}>
          <dt>{shortOf(id)}</dt>
          <dd>{nameOf(id)}</dd>
        </div>
      ))}
      {BESIDE.map((name) => (
        <div key={name} class="beside-only">
          <dt>{w(`examine.short_${name}`)}</dt>
          <dd>{w(`examine.skin_${name}`)}</dd>
        </div>
      ))}
    </dl>
  )
}
