import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take long although they are short to read; the others are as long as they look. */
const LONG = ['clinician-cases', 'cases', 'accessible', 'language', 'keep']

/** Long files first, so that no worker is left alone with one at the end. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`))
      return at < 0 ? LONG.length : at
    }
    return (await super.sort(files)).sort((a, b) => placeOf(a) - placeOf(b))
  }
}
