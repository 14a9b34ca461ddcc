import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import type { WebSocket } from 'ws'
import { expect, test } from 'vitest'
import { type LineNeeds, openLine } from './line.ts'
import type { SocketListener } from './socket.ts'

/** A socket as the driver has it, of which only the state is told. */
function bareSocket() {
  const states = { OPEN: 1, CLOSING: 2, CLOSED: 3 }
  const socket = Object.assign(new EventEmitter(), states, { readyState: states.OPEN as number })
  const over = () => {
    socket.readyState = states.CLOSED
    socket.emit('close')
  }
  return { socket, over, closing: () => void (socket.readyState = states.CLOSING) }
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
