import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RouteConfigEntry } from '@react-router/dev/routes'
import { expect, test } from 'vitest'
import routes from '../routes.ts'
import { pagesWithFiles, takesFiles } from './file-forms.ts'

const web = join(import.meta.dirname, '..')
const parts = /from '(\.[^']+\.tsx)'/g
const formWithFiles = /<PostForm[^>]*\sfiles\b/

/** Whether a page, or a part of it that lies among the pages, draws a form with files. */
function drawsOne(file: string, above: readonly string[] = []): boolean {
  const text = readFileSync(file, 'utf8')
  if (formWithFiles.test(text)) return true
  return [...text.matchAll(parts)]
    .map(([, part = '']) => join(file, '..', part))
    .filter((part) => part.startsWith(join(web, 'pages')) && !above.includes(part))
    .some((part) => drawsOne(part, [...above, file]))
}

function pathsOf(entries: readonly RouteConfigEntry[], above = ''): string[] {
  return entries.flatMap(({ path = '', file, children = [] }) => {
    const own = path ? `${above}/${path}` : above
    return [...(drawsOne(join(web, file)) ? [own] : []), ...pathsOf(children, own)]
  })
}

test('[CO-20] every page with a form for files takes large forms, and no other does', async () => {
  expect(pathsOf(await routes).toSorted()).toEqual(pagesWithFiles.toSorted())
})

test('[CO-20] a form is sent to its page, or to the address of the page’s data', () => {
  expect(['/sell/new', '/sell/new.data', '/sell/new/', '/sell/new/_.data'].map(takesFiles)).toEqual(Array(4).fill(true))
  expect(['/', '/theme', '/theme.data', '/sell', '/sell/a/b', '/_root.data'].map(takesFiles)).toEqual(
    Array(6).fill(false),
  )
})
