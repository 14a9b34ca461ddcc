/** How a text that should be the other differs: lines only the first has (-) and lines only the second has (+). */
export function differences(is: string, shouldBe: string): string[] {
  if (is === shouldBe) return []
  const [before, after] = [is.split('\n'), shouldBe.split('\n')]
  const lost = without(before, after).map((line) => `- ${line}`)
  const come = without(after, before).map((line) => `+ ${line}`)
  return lost.length + come.length > 0 ? [...lost, ...come] : ['the same lines in another order']
}

/** The lines of `all` beyond those of `others`, counted: a line that is there twice must be twice in both. */
function without(all: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1)
  return all.filter((line) => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count < 1
  })
}
