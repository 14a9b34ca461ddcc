export { walletNoticeData, walletNotices } from './notices.ts'
