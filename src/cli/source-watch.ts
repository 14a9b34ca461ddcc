import { type FSWatcher, watch } from 'node:fs'
import { join } from 'node:path'

// An editor that saves writes several times, and a checkout changes many files: together they are one change.
const together = 150

// What is made from the source, and what is no part of the program.
const made = /(^|[\\/])(build|\.react-router|node_modules)[\\/]|\.test\.tsx?$|~$|^\.|[\\/]\./

/**
 * Calls `changed` with the files that were changed in the folders, one call at a time: what changes meanwhile is told in the
 * next one. @returns how to stop; it waits for a call that is under way
 */
export function watchSource(
  folders: readonly string[],
  changed: (files: readonly string[]) => Promise<void>,
): () => Promise<void> {
  const waiting = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let underWay = Promise.resolve()
  const tellAfter = async (before: Promise<void>): Promise<void> => {
    await before
    const files = [...waiting]
    waiting.clear()
    if (files.length > 0) await changed(files)
  }
  const tell = () => {
    underWay = tellAfter(underWay)
  }
  const watchers = folders.map(
    (folder): FSWatcher =>
      watch(folder, { recursive: true }, (_event, name) => {
        if (!name || made.test(name)) return
        waiting.add(join(folder, name))
        clearTimeout(timer)
        timer = setTimeout(tell, together)
      }),
  )
  return async () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
    await underWay
  }
}
