export { giveFeedback } from './commands.ts'
export { feedbackNoticeData, feedbackNotices } from './notices.ts'
