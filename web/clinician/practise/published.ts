import type { Difficulty, PractiseFile, Truth } from '../../worker/clinician/practise-view.ts'

const json = async <T>(address: string): Promise<T> => {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return (await answer.json()) as T
}

/** All published cases without what was found in the end. @throws when they cannot be loaded */
export const publishedFiles = (): Promise<PractiseFile[]> => json('./published.json')

/** How hard each of them is, in the same order. @throws when it cannot be loaded */
export const difficulties = (): Promise<Difficulty[]> => json('./difficulties.json')

/** What was found in the end, fetched only once somebody has committed, and where it was published. @throws when it cannot be loaded */
export const truthOf = (number: number): Promise<{ truth: Truth; source?: { title: string; published: string; address?: string } }> =>
  json(`./truths/${number}.json`)
