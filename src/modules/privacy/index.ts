export { privacyNotices } from './notices.ts'
