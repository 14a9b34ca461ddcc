import { matchPath } from 'react-router'
import { pagePath } from './answers.ts'

/** The pages with a form that brings files, as they stand in routes.ts. A form sent to any other is a small one. */
export const pagesWithFiles = [
  '/sell/new',
  '/sell/:id',
  '/disputes/:id',
  '/complaints/new',
  '/complaints/:id',
  '/messages/new',
  '/messages/:id',
  '/admin/pages/pictures',
]

/** Whether the form of the page at this path may bring files. */
export function takesFiles(path: string): boolean {
  return pagesWithFiles.some((page) => matchPath(page, pagePath(path)) !== null)
}
