import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Cited } from '../number/cite.ts'
import { WordsCited } from '../number/words-cited.tsx'
import { w } from '../words.ts'
import { type Block, blocksOf } from './parse.ts'

/** Print in points: the largest that fits the page is taken; what does not fit at the smallest goes on to another page. */
const POINTS = { most: 10.5, least: 7, step: 0.25 }
/** Height that an A4 page leaves between its margins of 12 mm, with a little to spare, in CSS pixels. */
const PAGE = ((297 - 2 * 12 - 2) / 25.4) * 96

type PaperProps = { text: string; label: string; cited?: readonly Cited[]; columns?: boolean; points?: number }
const NONE: readonly Cited[] = []
/** A text as it stands on paper, sized so that it fills one A4 page at most. @param points largest print */
export function Paper({ text, label, cited = NONE, columns, points = POINTS.most }: PaperProps) {
  const blocks = useMemo(() => blocksOf(text), [text])
  const article = useRef<HTMLElement>(null)
  const [fit, set] = useState({ points, fits: true })
  useLayoutEffect(() => {
    if (article.current) set(fitOf(article.current, points))
  }, [text])
  return (
    <>
      {!fit.fits && (
        <p class="notice text-tools" role="status">
          {w('text.too_long')}
        </p>
      )}
      <article
        ref={article}
        class={columns ? 'text-paper columns' : 'text-paper'}
        aria-label={label}
        data-points={fit.points}
        style={{ '--points': `${fit.points}pt` }}
      >
        {sectionsOf(blocks).map((section, i) => (
          <div key={i} class="text-section">
            {section.map((block, k) => (
              <Part key={k} block={block} cited={cited} />
            ))}
          </div>
        ))}
      </article>
    </>
  )
}

/** The first section is the head of the page; each heading begins another. */
function sectionsOf(blocks: readonly Block[]): Block[][] {
  const sections: Block[][] = [[]]
  for (const block of blocks) {
    if (block.is === 'heading') sections.push([block])
    else sections.at(-1)!.push(block)
  }
  return sections
}

function Part({ block, cited }: { block: Block; cited: readonly Cited[] }) {
  if (block.is === 'title') return <h2 class="text-title">{block.text}</h2>
  if (block.is === 'heading') return <h3>{block.text}</h3>
  if (block.is === 'text')
    return (
      <p class={block.apart ? 'apart' : undefined}>
        {block.label && <b>{block.label}</b>}
        <WordsCited text={block.text} cited={cited} />
      </p>
    )
  if (block.is === 'list') {
    const List = block.numbered ? 'ol' : 'ul'
    return (
      <List>
        {block.items.map((item, i) => (
          <li key={i}>
            <WordsCited text={item} cited={cited} />
          </li>
        ))}
      </List>
    )
  }
  return (
    <table class="text-sides">
      <thead>
        <tr>
          <td />
          <th scope="col">{w('text.r')}</th>
          <th scope="col">{w('text.l')}</th>
        </tr>
      </thead>
      <tbody>
        {block.rows.map(({ name, right, left }, i) => (
          <tr key={i}>
            <th scope="row">{name}</th>
            <td>{right}</td>
            <td>{left}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Tries the sizes on a copy that is laid out as on paper and that nobody sees. */
function fitOf(article: HTMLElement, most: number): { points: number; fits: boolean } {
  const copy = article.cloneNode(true) as HTMLElement
  copy.classList.add('measured')
  copy.setAttribute('aria-hidden', 'true')
  document.body.append(copy)
  let points = most
  const fits = () => {
    copy.style.setProperty('--points', `${points}pt`)
    return copy.scrollHeight <= PAGE
  }
  while (!fits() && points > POINTS.least) points -= POINTS.step
  const found = { points, fits: fits() }
  copy.remove()
  return found
}
