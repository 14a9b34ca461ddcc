import type { Module } from '../../platform/module.ts'
import type { Services } from '../../platform/services.ts'
import { mailJobs } from './jobs.ts'
import type { NoticeKinds } from './notice.ts'
import type { NoticeOffice } from './office.ts'
import { notificationsPersonal } from './personal.ts'
import { noticePolicy } from './policy.ts'
import { preferenceEndpoints } from './preference-routes.ts'
import { noticeEndpoints } from './routes.ts'
import type { StreamNeeds } from './stream.ts'

/** What members are told, in the app and by e-mail. `kinds` are those that the modules declare, collected. */
export function notificationsModule(
  services: Pick<Services, 'config' | 'db' | 'jobs' | 'clock' | 'live'>,
  kinds: NoticeKinds,
  office: NoticeOffice,
  streams: Omit<StreamNeeds, 'db' | 'kinds'>,
): Module {
  return {
    name: 'notifications',
    endpoints: [...noticeEndpoints(services, kinds, office, streams), ...preferenceEndpoints(services, kinds)],
    jobs: mailJobs(kinds),
    policies: [noticePolicy],
    personal: notificationsPersonal,
  }
}
