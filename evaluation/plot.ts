import type { Stage } from '../engine/index.ts'
import { shareOf } from './measures.ts'
import type { Measures } from './run.ts'

const SIZE = 170
const GAP = 60
const TOP = 34
const TITLES: Record<Stage, string> = { history: 'History', exam: '+ examination', tests: '+ tests' }
const round = (x: number) => Math.round(x * 10) / 10

/**
 * Reliability of the first cause's stated probability, one panel a stage: stated against the share that was right, with Wilson 95 %
 * intervals; the area of a dot tells how many cases it stands for. The diagonal is perfect.
 */
export function reliabilityPlot(stages: readonly Pick<Measures, 'stage' | 'reliability'>[]): string {
  const width = stages.length * (SIZE + GAP) + GAP / 2
  const height = TOP + SIZE + 48
  const panels = stages.map(({ stage, reliability }, i) => {
    const left = 46 + i * (SIZE + GAP)
    const x = (p: number) => round(left + p * SIZE)
    const y = (p: number) => round(TOP + (1 - p) * SIZE)
    const ticks = [0, 0.5, 1].flatMap((t) => [
      `<text x="${x(t)}" y="${TOP + SIZE + 15}" text-anchor="middle">${t * 100}</text>`,
      `<text x="${left - 6}" y="${y(t) + 4}" text-anchor="end">${t * 100}</text>`,
      `<path class="grid" d="M${x(t)} ${TOP}V${TOP + SIZE}M${left} ${y(t)}H${left + SIZE}"/>`,
    ])
    const dots = reliability.flatMap((b) => {
      const { low, high } = shareOf(Math.round(b.true * b.n), b.n)
      const what = `${b.n} cases: said ${Math.round(b.said * 100)} %, right ${Math.round(b.true * 100)} %`
      return [
        `<path class="bar" d="M${x(b.said)} ${y(low)}V${y(high)}"/>`,
        `<circle cx="${x(b.said)}" cy="${y(b.true)}" r="${round(2 + 1.3 * Math.sqrt(b.n))}"><title>${what}</title></circle>`,
      ]
    })
    return [
      `<text class="title" x="${left}" y="${TOP - 12}">${TITLES[stage]}</text>`,
      ...ticks,
      `<path class="even" d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}"/>`,
      ...dots,
      `<text x="${left + SIZE / 2}" y="${TOP + SIZE + 34}" text-anchor="middle">said, %</text>`,
    ].join('\n')
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Reliability of the stated probability of the first cause, by stage">
<style>text{font:12px system-ui,sans-serif;fill:#444}.title{font-weight:600;fill:#111}.grid{stroke:#e4e4e4;fill:none}.even{stroke:#999;stroke-dasharray:4 4;fill:none}.bar{stroke:#2563a8;stroke-opacity:.45;stroke-width:1.5}circle{fill:#2563a8;fill-opacity:.8}</style>
<rect width="100%" height="100%" fill="#fff"/>
<text x="14" y="${TOP + SIZE / 2}" text-anchor="middle" transform="rotate(-90 14 ${TOP + SIZE / 2})">right, %</text>
${panels.join('\n')}
</svg>
`
}
