import type { Database } from '../platform/db/database.ts'
import { StartFailure } from '../platform/postgres/failure.ts'
import type { Process, Subject } from './process.ts'
import { selectUnknownVersions } from './store.ts'

/*
 * A subject finishes under the version of its process it was begun under. So a program lists each version that anything
 * open still runs under, beside the newest, under which all new ones begin.
 */

/** The versions of one process, by which a subject finds its own. */
export interface Versions<S extends Subject> {
  /** Under which new subjects begin. */
  newest: Process<S>
  /** The version a subject runs under. @throws Error when there is none: such a program does not start */
  of(subject: Pick<S, 'version'>): Process<S>
}

/** Keeps versions of one process together. @throws Error when one is there twice, or one has another name */
export function versionsOf<S extends Subject>(first: Process<S>, ...more: readonly Process<S>[]): Versions<S> {
  const byVersion = new Map<number, Process<S>>()
  let newest = first
  for (const process of [first, ...more]) {
    const { name, version } = process
    if (name !== first.name) throw new Error(`${name} is no version of ${first.name}`)
    if (byVersion.has(version)) throw new Error(`version ${version} of ${name} is declared twice`)
    byVersion.set(version, process)
    if (version > newest.version) newest = process
  }
  return {
    newest,
    of({ version }) {
      const process = byVersion.get(version)
      if (!process) throw new Error(`there is no version ${version} of ${first.name}`)
      return process
    },
  }
}

/** Groups the processes of a program by their names. */
export function byName(processes: readonly Process[]): ReadonlyMap<string, Versions<Subject>> {
  const grouped = Map.groupBy(processes, ({ name }) => name)
  return new Map([...grouped].map(([name, [first, ...more]]) => [name, versionsOf(first as Process, ...more)]))
}

/** The newest version of each process: what is asked of the subjects of all versions is asked once. */
export function newestOf(processes: readonly Process[]): Process[] {
  return [...byName(processes).values()].map(({ newest }) => newest)
}

/** What of a program's processes open subjects run under and the program does not have, as sentences. */
export async function unknownVersions(db: Database, processes: readonly Process[]): Promise<string[]> {
  const grouped = [...Map.groupBy(processes, ({ name }) => name)]
  const found = await db.aboveMarketplaces((tx) =>
    Promise.all(
      grouped.map(async ([name, versions]) => {
        const known = versions.map(({ version }) => version)
        const rows = await selectUnknownVersions(tx, { process: name, known, finals: finalStates(versions) })
        return rows.map(
          ({ version, subjects }) =>
            `${subjects} open of the process ${name} run under its version ${version}, and this program has ${known.join(', ')}.`,
        )
      }),
    ),
  )
  return found.flat()
}

/**
 * Refuses to go on where something open runs under rules this program does not know: it could neither be finished nor
 * shown, and its deadlines would all fail.
 * @throws StartFailure
 */
export async function refuseUnknownVersions(db: Database, processes: readonly Process[]): Promise<void> {
  const sentences = await unknownVersions(db, processes)
  if (sentences.length > 0) throw new StartFailure(sentences.join(' '), adviceOnVersions)
}

/** What to do about it. */
export const adviceOnVersions =
  'Start the release that has it, or list that version beside the newest until the last of them is over.'

function finalStates(versions: readonly Process[]): string[] {
  return versions.flatMap(({ states }) =>
    Object.entries(states).flatMap(([state, { final }]) => (final ? [state] : [])),
  )
}
