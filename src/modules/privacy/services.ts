import type { Storage } from '../../platform/files/storage.ts'
import type { PersonalPart } from '../../platform/privacy/person.ts'
import type { Services } from '../../platform/services.ts'
import type { NoticeOffice } from '../notifications/index.ts'

/** What this module works with. */
export interface PrivacyNeeds {
  services: Services
  /** Every part of the program that holds something of persons, once all are collected. */
  personal: () => readonly PersonalPart[]
  /** Where the archives lie, below '<marketplace>/exports/'. */
  storage: Storage
  office: NoticeOffice
}
