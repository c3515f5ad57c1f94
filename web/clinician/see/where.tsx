import type { Level } from '../../../engine/index.ts'
import type { PlaceSeen, SeeView } from '../../worker/clinician/see-view.ts'
import { OpenChance } from '../number/opens.tsx'
import { type ClinicianKey, w } from '../words.ts'
import { Bar } from './chance.tsx'
import { Hold } from './hold.tsx'
import { type Pointing, pointable } from './pointing.ts'
import { Rest } from './rest.tsx'
import { isSame } from './use-predicted.ts'

/** Places and levels less likely than this wait behind a touch; so many of them are shown at most. */
const SHOWN = { p: 0.02, most: 5 }

export const levelName = (level: Level): string => w(`see.level_${level}` as ClinicianKey)
/** A structure with the side it lies on, and the side it weakens where that is another one. */
export const placeName = ({ name, side, lies }: PlaceSeen): string =>
  side === lies
    ? w('see.place', { name, side: w(`see.side_${lies}`) })
    : w('see.place_crossed', { name, lies: w(`see.side_${lies}`), side: w(`see.side_${side}`) })

/** Where the lesion is: levels and structures with their sides. */
export function Where({ picture: { levels, places }, pointing }: { picture: SeeView; pointing: Pointing }) {
  const likely = levels.filter((l, i) => i === 0 || l.p >= SHOWN.p).slice(0, SHOWN.most)
  const near = places.filter((x, i) => i === 0 || x.p >= SHOWN.p).slice(0, SHOWN.most)
  return (
    <section class="see-part" aria-labelledby="see-where">
      <h2 id="see-where">{w('see.where')}</h2>
      <ol class="see-rows see-levels" aria-label={w('see.levels')}>
        {likely.map((l) => (
          <LevelRow key={l.id} {...l} />
        ))}
      </ol>
      <ol class="see-rows see-places" aria-label={w('see.structures')}>
        {near.map((x) => (
          <PlaceRow key={`${x.id}|${x.side}`} place={x} pointing={pointing} />
        ))}
      </ol>
      <Rest says={w('see.all_places', { levels: levels.length, count: places.length })} data-rest="where">
        {() => (
          <>
            <ol class="see-rows">
              {levels.slice(likely.length).map((l) => (
                <LevelRow key={l.id} {...l} />
              ))}
            </ol>
            <ol class="see-rows">
              {places.slice(near.length).map((x) => (
                <PlaceRow key={`${x.id}|${x.side}`} place={x} pointing={pointing} />
              ))}
            </ol>
            <p class="soft">{w('see.where_basis')}</p>
          </>
        )}
      </Rest>
    </section>
  )
}

const LevelRow = ({ id, p }: { id: Level; p: number }) => (
  <li class="see-row" data-level-id={id}>
    <span>{levelName(id)}</span>
    <OpenChance cite={{ is: 'level', name: levelName(id), p }} />
    <Bar p={p} />
  </li>
)
function PlaceRow({ place, pointing }: { place: PlaceSeen; pointing: Pointing }) {
  const at = { station: place.id }
  const name = placeName(place)
  return (
    <li
      class={`see-row pointed-at${isSame(pointing.pointed, at) ? ' pointed' : ''}`}
      data-structure={place.id}
      data-side={place.side}
      data-lies={place.lies}
      {...pointable(at, pointing)}
    >
      <span>{name}</span>
      <OpenChance cite={{ is: 'place', id: place.id, name, p: place.p }} />
      <Hold at={at} name={name} pointing={pointing} />
      <Bar p={place.p} />
    </li>
  )
}
