import { BaseSequencer, type TestSpecification } from 'vitest/node'

// Where a file takes a minute and not a second, the longest folder first.
const long = ['test/simulation', 'test/start', 'test/browser', 'test/fuzz', 'test/faults', 'src/cli', 'test/']

/** Hands out the long files first, so that no worker is left alone with one of them at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = long.findIndex((folder) => moduleId.startsWith(`${this.ctx.config.root}/${folder}`))
      return at < 0 ? long.length : at
    }
    // oxlint-disable-next-line unicorn/no-array-sort -- it is vitest's own, and no array's
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => rank(a) - rank(b))
  }
}
