import type { Opened } from './ExplainedAmount.tsx'

// So many are asked for at once, and so many at most are opened on one page: more are read in a shorter span.
const atOnce = 100
const most = 300

/** What entries open into, by their ids. `ask` is given ids with commas between them. */
export async function openedBy(
  ids: readonly string[],
  ask: (ids: string) => Promise<{ results: readonly Opened[] } | undefined>,
): Promise<Record<string, Opened>> {
  const wanted = [...new Set(ids)].slice(0, most)
  const stretches = Array.from({ length: Math.ceil(wanted.length / atOnce) }, (_, place) =>
    wanted.slice(place * atOnce, (place + 1) * atOnce),
  )
  const answers = await Promise.all(stretches.map((stretch) => ask(stretch.join(','))))
  const found = answers.flatMap((answer) => answer?.results ?? [])
  return Object.fromEntries(found.map((entry) => [entry.id, entry]))
}
