export function Practise(_: { of: string | undefined }) {
  return null
}
