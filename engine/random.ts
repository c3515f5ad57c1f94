/**
 * Uniform numbers from 0 up to but without 1, the same for the same seed and stream: sfc32 of Chris Doty-Humphrey's PractRand,
 * seeded as its author recommends. Streams let any case be drawn again without those before it.
 */
export function uniform(seed: number, stream = 0): () => number {
  let a = seed >>> 0
  let b = Math.floor(seed / 2 ** 32) >>> 0
  let c = stream >>> 0
  let counter = 1
  const next = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let i = 0; i < 15; i++) next()
  return next
}
