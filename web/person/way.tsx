import './person.css'
import { useEffect } from 'preact/hooks'
import { useInterview } from '../parts/interview.ts'
import { isBegun, type Kept } from '../parts/kept.ts'
import { replace } from '../parts/route.ts'
import { Answer } from './answer.tsx'
import { Answers } from './answers.tsx'
import { Ask } from './ask.tsx'
import { NothingYet } from './nothing-yet.tsx'
import { OpenFile } from './open-file.tsx'
import { Paper } from './paper.tsx'
import { SelfTests } from './self-tests.tsx'
import { Where } from './where.tsx'
import { Why } from './why.tsx'

/** Screens that have nothing to say to somebody who has told nothing. */
const NEEDS_ANSWERS = new Set(['answer', 'why', 'paper'])

/** The way from "something is wrong with my leg" to the answer; one screen for each address. */
export function Way({ route }: { route: string[] }) {
  const { kept, where, deletions } = useInterview()
  // What is kept must be known before anything is answered on top of it.
  if (where === 'reading') return null
  return <WayAt key={deletions} route={route} kept={kept} />
}

function WayAt({ route: [screen, part], kept }: { route: string[]; kept: Kept }) {
  if (screen === 'where') return <Where />
  if (screen === 'ask') return <Ask at={Number(part) || 0} />
  if (screen === 'change') return <Ask at={Number(part) || 0} changing />
  if (screen === 'answers') return <Answers />
  if (screen === 'try') return <SelfTests />
  if (NEEDS_ANSWERS.has(screen ?? '') && !isBegun(kept)) return <NothingYet />
  if (screen === 'answer') return <Answer />
  if (screen === 'why' && part) return <Why cause={part} />
  if (screen === 'paper') return <Paper />
  if (screen === 'open') return <OpenFile />
  return <Lost />
}

/** An address that leads nowhere leads to the start. */
function Lost() {
  useEffect(() => replace(), [])
  return null
}
