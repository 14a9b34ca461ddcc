import { expect, test } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import type { SocketLine } from '../../platform/sockets/socket.ts'
import { type ChatNeeds, chatSockets } from './socket.ts'

test('[CO-7] whose line could not be opened does not count as here: a letter still tells them of what is said', async () => {
  let here = 0
  const come = async () => {
    here += 1
    return () => void (here -= 1)
  }
  const watch = () => Promise.reject(new Error('the database was away for a moment'))
  const needs = { services: {}, hub: { watch }, presence: { come } } as unknown as ChatNeeds
  const member = { kind: 'member', memberId: newId(), sessionId: newId(), roles: [] } as const
  const line = { marketplace: { id: newId() }, id: '', after: undefined, actor: () => member }
  const [all] = chatSockets(needs)
  await expect(all?.open(line as unknown as SocketLine)).rejects.toThrow('away')
  expect(here).toBe(0)
})
