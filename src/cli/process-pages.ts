import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { processes } from '../compose/processes.ts'
import { svgOf } from '../engine/draw.ts'
import { pageOf } from '../engine/page.ts'
import { byName } from '../engine/versions.ts'
import { project } from './places.ts'

/** Where the pages of the processes lie. */
export const processFolder = join(project, 'docs', 'processes')

/** The pages and pictures of every process, by their file names: older versions that still run have one of their own. */
export function processPages(): ReadonlyMap<string, string> {
  const newest = new Set([...byName(processes).values()].map((versions) => versions.newest))
  const named = processes.map((process) => {
    const file = newest.has(process) ? process.name : `${process.name}-${process.version}`
    return { process, file }
  })
  const index = [
    '# Processes',
    '',
    'Every lifecycle of the program, drawn from its declaration. `npx marketry generate` writes these pages; a test holds',
    'them equal to the code.',
    '',
    ...named.map(({ process, file }) => `- [${file}](${file}.md): the life of a ${process.noun}`),
    '',
  ].join('\n')
  return new Map([
    ['README.md', index],
    ...named.flatMap(({ process, file }) => [
      [`${file}.md`, pageOf(process, `${file}.svg`)] as const,
      [`${file}.svg`, `${svgOf(process, { alone: true })}\n`] as const,
    ]),
  ])
}

/** Writes them, and removes those of processes that are gone. */
export async function writeProcessPages(): Promise<void> {
  const pages = processPages()
  await mkdir(processFolder, { recursive: true })
  for (const file of await readdir(processFolder)) if (!pages.has(file)) await rm(join(processFolder, file))
  for (const [file, text] of pages) await writeFile(join(processFolder, file), text)
}
