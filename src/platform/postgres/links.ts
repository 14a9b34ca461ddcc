import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

type Link = { source: string; target: string }

/**
 * A package cannot carry symbolic links, so the libraries' short names (`libpq.so.5`) come as a list, which
 * the package's install script turns into links. Package managers that run no install scripts leave them out;
 * this makes whatever is missing.
 *
 * @param native the folder that holds `pg-symlinks.json`, `bin` and `lib`.
 * @throws the file system's error when the folder cannot be written.
 */
export function makeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    // The list's paths begin with `native/`, and the folder may meanwhile bear another name.
    const place = join(native, relative('native', target))
    if (lstatSync(place, { throwIfNoEntry: false })) continue
    symlinkSync(relative(dirname(target), source), place)
  }
}
