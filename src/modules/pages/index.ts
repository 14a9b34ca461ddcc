export {
  openPages,
  writeMissingPages,
  type PresetLinks,
  type PresetPage,
  type PresetPages,
} from './commands/opening.ts'
export { openPagesJob } from './jobs.ts'
export { pagesNotices } from './notices.ts'
export { sitePages } from './queries/indexed.ts'
export { hasOwnPages } from './queries/own.ts'
