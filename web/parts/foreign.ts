import { type ComponentChild, Fragment, h, options, type VNode } from 'preact'
import { unmarked } from '../../engine/translate.ts'

/** Elements that hold nothing but text, and those of a drawing. */
const ONLY_TEXT = new Set(['option', 'textarea', 'title'])
const DRAWN = new Set(['text', 'tspan'])
/** Text, or a marked text with what is marked within it. */
const PARTS = /(\u2066(?:[^\u2066\u2069]|\u2066[^\u2066\u2069]*\u2069)*\u2069)/

const isMarked = (x: unknown): x is string => typeof x === 'string' && x.includes('\u2066')

/**
 * From now on a text that has stayed English among another language is shown as English, for the voice that reads it aloud and for the
 * direction of its letters. Set up once, and only for pages that are not English.
 */
export function showForeign(): void {
  const before = options.vnode
  options.vnode = (vnode) => {
    mark(vnode)
    before?.(vnode)
  }
}

type Props = { children?: ComponentChild | ComponentChild[] } & Record<string, unknown>
function mark(vnode: VNode): void {
  if (typeof vnode.type !== 'string' && vnode.type !== Fragment) return
  const props = vnode.props as Props
  for (const name of ['aria-label', 'placeholder', 'content']) if (isMarked(props[name])) props[name] = unmarked(props[name])
  const { children } = props
  const list = Array.isArray(children) ? children : [children]
  if (!list.some(isMarked)) return
  if (ONLY_TEXT.has(vnode.type as string)) {
    Object.assign(props, { lang: 'en', dir: 'ltr', children: list.map((c) => (isMarked(c) ? unmarked(c) : c)) })
    return
  }
  const inside = DRAWN.has(vnode.type as string) ? 'tspan' : 'span'
  props.children = list.flatMap((c) => (isMarked(c) ? c.split(PARTS).map((part) => (isMarked(part) ? english(inside, part) : part)) : [c]))
}

const english = (element: 'span' | 'tspan', text: string) =>
  h(element, element === 'span' ? { lang: 'en', dir: 'ltr' } : { lang: 'en' }, unmarked(text))
