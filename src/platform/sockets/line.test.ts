import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import type { WebSocket } from 'ws'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { untilPassing } from '../../../test/support/eventually.ts'
import { Refusal } from '../../kernel/errors.ts'
import { type LineNeeds, openLine } from './line.ts'
import type { Frame, SocketListener } from './socket.ts'

/** A socket as the driver has it, of which only the state is told. */
function bareSocket() {
  const states = { OPEN: 1, CLOSING: 2, CLOSED: 3 }
  const socket = Object.assign(new EventEmitter(), states, { readyState: states.OPEN as number })
  const over = () => {
    socket.readyState = states.CLOSED
    socket.emit('close')
  }
  const said: string[] = []
  let terminated = 0
  Object.assign(socket, {
    send: (frame: Buffer) => said.push(String(frame)),
    close: () => void (socket.readyState = states.CLOSING),
    terminate: () => {
      terminated += 1
      over()
    },
  })
  return {
    socket,
    said,
    over,
    timesTerminated: () => terminated,
    closing: () => void (socket.readyState = states.CLOSING),
  }
}

/** Opens a line whose module takes its time to open. */
function openSlowly(socket: unknown) {
  const opening = Promise.withResolvers<SocketListener>()
  let left = 0
  const listener = { hear: async () => {}, left: () => void (left += 1) }
  const needs = { endpoint: { open: () => opening.promise }, arrival: {}, occasion: {} } as unknown as LineNeeds
  const opened = openLine(socket as WebSocket, new PassThrough(), needs)
  const open = async () => {
    opening.resolve(listener)
    await opened
  }
  return { open, timesLeft: () => left }
}

test('[CO-15] who goes while the module opens has left once, whether the line is over by then or only ending', async () => {
  const ending = bareSocket()
  const first = openSlowly(ending.socket)
  ending.closing()
  await first.open()
  expect(first.timesLeft()).toBe(1)
  ending.over()
  expect(first.timesLeft()).toBe(1)

  const ended = bareSocket()
  const second = openSlowly(ended.socket)
  ended.over()
  await second.open()
  expect(second.timesLeft()).toBe(1)

  const staying = bareSocket()
  const third = openSlowly(staying.socket)
  await third.open()
  expect(third.timesLeft()).toBe(0)
  staying.over()
  expect(third.timesLeft()).toBe(1)
})

/** A line of a module that opens as `opening` says. */
function lineOf(opening: Promise<SocketListener>, more: Partial<LineNeeds> = {}) {
  const bare = bareSocket()
  const failed: unknown[] = []
  const needs = {
    endpoint: { open: () => opening, hears: z.object({ type: z.literal('bid') }) },
    arrival: { actor: { kind: 'visitor' } },
    marketplace: async () => ({}),
    occasion: {},
    count: () => {},
    failed: (fault: unknown) => failed.push(fault),
    ...more,
  } as unknown as LineNeeds
  const opened = openLine(bare.socket as unknown as WebSocket, new PassThrough(), needs)
  /** Sends so many frames, and answers how many of them were looked at: whatever is held is read as text first. */
  const send = (times: number): number => {
    let taken = 0
    const frame = { toString: () => `{"type":"bid","n":${(taken += 1)}}` }
    for (let n = 0; n < times; n += 1) bare.socket.emit('message', frame, false)
    return taken
  }
  return { ...bare, opened, send }
}

test('[CO-20] of a line that still opens no more than 256 frames are held; who sends more is let go', async () => {
  const opening = Promise.withResolvers<SocketListener>()
  const line = lineOf(opening.promise, { lingers: 20 })
  expect(line.send(1_000)).toBe(256)
  await untilPassing(() => expect(line.timesTerminated()).toBe(1))
  opening.resolve({ hear: async () => {}, left: () => {} })
  await line.opened
})

test('[CO-20] frames that are answered are not held: any number may come one after the other', async () => {
  const heard: Frame[] = []
  const line = lineOf(Promise.resolve({ hear: async (frame) => void heard.push(frame), left: () => {} }))
  await line.opened
  for (let round = 1; round <= 4; round += 1) {
    expect(line.send(200)).toBe(200)
    await untilPassing(() => expect(heard).toHaveLength(round * 200))
  }
  expect(line.timesTerminated()).toBe(0)
})

test('[CO-20] whoever may not come in is told so, is heard no more, and is let go though they do not hang up', async () => {
  const line = lineOf(Promise.reject(new Refusal('not_found', 'not_found', 'There is no such auction.')), {
    lingers: 20,
  })
  expect(line.send(5)).toBe(5)
  await line.opened
  expect(line.said.join()).toContain('"code":"not_found"')
  expect(line.send(1_000)).toBe(0)
  await untilPassing(() => expect(line.timesTerminated()).toBe(1))
})
