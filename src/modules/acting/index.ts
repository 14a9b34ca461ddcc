export { recordStandIn } from './commands.ts'
export { actingNotices } from './notices.ts'
