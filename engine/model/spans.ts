/** Rows `from` up to `to`: all of them mirror pairs, an image beside the other, or all of them their own mirror image. */
export type Span = { from: number; to: number; paired: boolean }

/** A space's rows as spans. `mirror`: the mirror image of each row, undefined where rows have no side. */
export function spansIn(rows: number, mirror: Uint32Array | undefined): Span[] {
  if (!mirror) return [{ from: 0, to: rows, paired: false }]
  const spans: Span[] = []
  let last: Span | undefined
  for (let i = 0; i < rows; ) {
    const paired = mirror[i] === i + 1
    const to = i + (paired ? 2 : 1)
    if (last?.paired === paired) last.to = to
    else {
      last = { from: i, to, paired }
      spans.push(last)
    }
    i = to
  }
  return spans
}
