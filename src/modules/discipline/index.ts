export { recordViolation } from './commands.ts'
export { disciplineNoticeData, disciplineNotices } from './notices.ts'
export { type Barred, barredAmong } from './queries.ts'
