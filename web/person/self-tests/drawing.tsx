import type { ComponentChildren } from 'preact'

const Floor = () => <path class="floor" d="M8 112H152" />
const Head = ({ x, y }: { x: number; y: number }) => <circle class="body" cx={x} cy={y} r="8" />

/** Line drawings, one for each test; the words beside them say the same. */
const DRAWN: Record<string, ComponentChildren> = {
  'heel-walk': (
    <>
      <Floor />
      <Head x={74} y={16} />
      <path class="body" d="M74 26V62M74 34L96 46L112 44M74 34L58 50M74 62L58 86L46 108M74 62L90 84L98 108" />
      <path class="part" d="M46 108L60 96M98 108L112 96" />
      <path class="hint" d="M124 20V112M124 44H112" />
    </>
  ),
  'toe-walk': (
    <>
      <Floor />
      <Head x={78} y={12} />
      <path class="body" d="M78 22V58M78 30L104 44M78 30L62 48M78 58L78 80L77 98M78 58L92 72L86 88" />
      <path class="part" d="M77 98L90 110" />
      <path class="hint" d="M104 44V112M96 44H136V112M58 96V80M54 84L58 80L62 84" />
    </>
  ),
  'chair-rise': (
    <>
      <Floor />
      <path class="hint" d="M38 40V112M38 80H74V112" />
      <Head x={74} y={22} />
      <path class="body" d="M72 31L62 66M70 38L92 52M62 66L94 70L96 108L108 110" />
      <path class="part" d="M62 66L92 82L124 84L128 76" />
      <path class="hint" d="M134 46V24M130 29L134 24L138 29" />
    </>
  ),
  'step-up': (
    <>
      <path class="floor" d="M8 112H84V90H118V68H152" />
      <Head x={70} y={14} />
      <path class="body" d="M70 24V60M70 32L96 44M70 32L56 50M70 60L66 84L64 110L76 112" />
      <path class="part" d="M70 60L96 62L96 88L108 90" />
      <path class="hint" d="M84 46L150 20" />
    </>
  ),
  'big-toe-up': (
    <>
      <path class="floor" d="M8 104H152" />
      <path class="body" d="M40 20V70Q40 84 34 92Q30 102 42 103H96Q104 103 104 98Q102 92 88 88Q68 82 62 70V20" />
      <path class="part" d="M100 96Q112 92 120 78" />
      <path class="hint" d="M136 52L122 72M123 64L122 72L130 70" />
    </>
  ),
  'compare-feeling': (
    <>
      <path class="body" d="M44 10Q40 50 46 70Q42 92 46 108M70 10Q70 50 66 70Q68 92 62 108L40 116M46 108L36 114" />
      <path class="body" d="M90 10Q90 50 94 70Q92 92 98 108L122 116M116 10Q120 50 114 70Q118 92 114 108L124 114" />
      <path class="part" d="M50 44Q56 38 62 44M98 44Q104 38 110 44" />
      <path class="hint" d="M56 52V86M52 81L56 86L60 81M104 52V86M100 81L104 86L108 81" />
    </>
  ),
}

export function Drawing({ of }: { of: string }) {
  return (
    <svg class="drawing" viewBox="0 0 160 124" aria-hidden="true" focusable="false">
      {DRAWN[of]}
    </svg>
  )
}
