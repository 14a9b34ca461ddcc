export { wishesNotices } from './notices.ts'
