export { noticeChannel } from './channel.ts'
export { type NoticeData, type NoticeKind, type NoticeKinds, noticeKinds } from './notice.ts'
export { type NewNotice, type NoticeOffice, openNoticeOffice } from './office.ts'
export type { Words } from './words.ts'
