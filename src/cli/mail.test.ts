import { expect, test } from 'vitest'
import { openPost } from '../../test/support/post.ts'
import type { OpenedJobs } from './open-jobs.ts'
import { listUndelivered, sendMailAgain } from './mail-actions.ts'

test('[CO-6] by command one sees what was refused, and sends it again', async () => {
  const { tenants, services, tell, post, peer, sent, standing } = await openPost()
  const opened = { ...services, db: tenants.db } as unknown as OpenedJobs
  const notice = await tell()
  peer.mood = 'refuse'
  await post(notice)
  expect(await listUndelivered(opened, 'here')).toMatch(
    new RegExp(`^${notice.noticeId} +order-shipped +refused +1 `, 'm'),
  )
  expect(await sendMailAgain(opened, 'here', undefined)).toBe('1 go out again.')
  expect(sent.at(-1)).toMatchObject({ data: notice })
  peer.mood = 'accept'
  expect(await post(notice)).toBe('sent')
  expect(await standing(notice)).toMatchObject({ mail_state: 'sent' })
  expect(await listUndelivered(opened, 'here')).toBe('Every e-mail has arrived.')
  await expect(sendMailAgain(opened, 'here', notice.noticeId)).rejects.toMatchObject({ code: 'mail_not_waiting' })
  await expect(listUndelivered(opened, 'nowhere')).rejects.toThrow("There is no marketplace 'nowhere'.")
})
