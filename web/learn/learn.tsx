import './learn.css'
import { CausePage } from './cause-page.tsx'
import { FindingPage } from './finding-page.tsx'
import { HowRightPage } from './how-right-page.tsx'
import { MapPage } from './map-page.tsx'
import { RequestPage } from './request-page.tsx'
import { Shelf } from './shelf.tsx'

/** Every cause, finding and test on a plain page of its own. */
export function Learn({ route: [, kind, id] }: { route: string[] }) {
  if (kind === 'cause' && id) return <CausePage id={id} />
  if (kind === 'finding' && id) return <FindingPage id={id} />
  if (kind === 'request' && id) return <RequestPage id={id} />
  if (kind === 'how-right') return <HowRightPage />
  if (kind === 'map') return <MapPage />
  return <Shelf />
}
