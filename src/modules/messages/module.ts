import type { AppServices } from '../../engine/services.ts'
import type { Module } from '../../platform/module.ts'
import type { Rates } from '../../platform/rates/rates.ts'
import type { Authentication } from '../../platform/auth/authentication.ts'
import type { Hub } from '../../platform/realtime/hub.ts'
import type { Line } from '../../platform/realtime/line.ts'
import type { NoticeOffice } from '../notifications/index.ts'
import { openBounds } from './bounds.ts'
import { tellOfMessages } from './jobs.ts'
import { messagesPersonal } from './personal.ts'
import { messagesPolicy } from './policy.ts'
import { openPresence } from './presence.ts'
import { conversationRoutes } from './routes/conversations.ts'
import { reportRoutes } from './routes/reports.ts'
import { chatSockets } from './socket.ts'

/** What messages are given by the composition root. */
export interface MessagesGiven {
  office: NoticeOffice
  rates: Rates
  hub: Hub
  line: Line
  authentication: Pick<Authentication, 'confirm'>
}

/** What members write to one another. */
export function messagesModule(services: AppServices, given: MessagesGiven): Module {
  const bounds = openBounds(given.rates, services)
  return {
    name: 'messages',
    endpoints: [...conversationRoutes(services, bounds), ...reportRoutes(services, given.office)],
    jobs: [tellOfMessages(services, given.office)],
    sockets: chatSockets({ services, bounds, presence: openPresence(services, given.line), ...given }),
    policies: [messagesPolicy],
    personal: messagesPersonal,
  }
}
