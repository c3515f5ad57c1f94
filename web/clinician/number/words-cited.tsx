import { piecesOf } from '../text/cited.ts'
import type { Cited } from './cite.ts'
import { Opens } from './opens.tsx'

/** A text whose numbers open what stands behind them. */
export const WordsCited = ({ text, cited }: { text: string; cited: readonly Cited[] }) => (
  <>
    {piecesOf(text, cited).map((piece, i) =>
      typeof piece === 'string' ? piece : <Opens key={i} number={piece.number} cite={piece.cite} />,
    )}
  </>
)
