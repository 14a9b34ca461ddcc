export { watch } from './commands/favourites.ts'
export { wishesNotices } from './notices.ts'
