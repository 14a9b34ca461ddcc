export { auctionChannel } from './channel.ts'
export { auctionNotices, noticeDataOf as auctionNoticeData } from './notices.ts'
export { readAuction, replayed } from './queries.ts'
