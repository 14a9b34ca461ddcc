export { recordViolation } from './commands.ts'
export { disciplineNoticeData, disciplineNotices } from './notices.ts'
export { barredAmong, type BarredBy } from './queries.ts'
