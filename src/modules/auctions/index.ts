export { auctionChannel } from './channel.ts'
export { auctionNotices, noticeDataOf as auctionNoticeData } from './notices.ts'
export { chanceNoticeData } from './second-chance.ts'
export { auctionIds, type Replayed, replayAuction } from './replaying.ts'
