export { openPages, type PresetLinks, type PresetPage, type PresetPages } from './commands/opening.ts'
export { openPagesJob } from './jobs.ts'
export { pagesNotices } from './notices.ts'
export { sitePages } from './queries/indexed.ts'
