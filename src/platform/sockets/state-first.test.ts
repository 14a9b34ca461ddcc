import { expect, test } from 'vitest'
import type { Frame, SocketLine } from './socket.ts'
import { stateFirst } from './state-first.ts'

/** A line that keeps what was said on it. */
function heardLine() {
  const heard: string[] = []
  const say = (frame: Frame) => heard.push(frame.type) > 0
  const sayWritten = (frames: Buffer[]) => frames.every((frame) => say(JSON.parse(String(frame))))
  return { heard, line: { say, sayWritten } as unknown as SocketLine }
}

test('[CO-6] what happens while the state is being read is heard after it, in its order', () => {
  const { heard, line } = heardLine()
  const opening = stateFirst(line, true)
  expect(opening.line.say({ type: 'presence' })).toBe(true)
  expect(opening.line.sayWritten([Buffer.from('{"type":"bid"}')])).toBe(true)
  expect(heard).toEqual([])
  expect(opening.state({ type: 'state' })).toBe(true)
  opening.line.say({ type: 'message' })
  expect(heard).toEqual(['state', 'presence', 'bid', 'message'])
})

test('[CO-6] whoever comes again hears at once what they missed; when too much was missed, the state first', () => {
  const { heard, line } = heardLine()
  const opening = stateFirst(line, false)
  opening.line.say({ type: 'message' })
  expect(heard).toEqual(['message'])
  opening.wait()
  opening.line.say({ type: 'left' })
  opening.state({ type: 'state' })
  expect(heard).toEqual(['message', 'state', 'left'])
})

test('[CO-6] so much does not wait for a state that never comes', () => {
  const { line } = heardLine()
  const opening = stateFirst(line, true)
  const taken = Array.from({ length: 300 }, () => opening.line.say({ type: 'bid' }))
  expect([taken.filter(Boolean).length, taken.at(-1)]).toEqual([256, false])
})
