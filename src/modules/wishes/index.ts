export { watch } from './commands/favourites.ts'
export { wishesNotices } from './notices.ts'
export { recentFinds, watchedLast, watchesSomething } from './queries.ts'
