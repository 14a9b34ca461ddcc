import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { eventually } from '../../test/support/eventually.ts'
import { temporaryFolder } from '../../test/support/folder.ts'
import { createLog } from '../platform/telemetry/log.ts'
import { logFilesOf, openLogFile } from './log-files.ts'
import { follow, newestLines } from './log-lines.ts'

const line = (time: string, more: object) => `${JSON.stringify({ level: 'info', time, ...more })}\n`
const told = (lines: readonly { text: string }[]) => lines.map(({ text }) => JSON.parse(text).msg)

/** What one process with both roles, and a worker beside it, have written. */
function deployment() {
  const home = temporaryFolder()
  const logFolder = join(home, 'logs')
  mkdirSync(logFolder)
  const server = openLogFile(logFolder, ['web', 'worker']) ?? ''
  const worker = openLogFile(logFolder, ['worker']) ?? ''
  writeFileSync(server, line('2026-01-01T10:00:01Z', { msg: 'answered' }))
  appendFileSync(server, line('2026-01-01T10:00:03Z', { msg: 'sent a letter', job: 'j1' }))
  writeFileSync(worker, line('2026-01-01T10:00:02Z', { msg: 'swept', job: 'j2' }))
  return { home, logFolder, server, worker }
}

test('[CO-13] the log of all processes is told in the order of time, or of one role', () => {
  const place = deployment()
  expect(told(newestLines(logFilesOf(place), 10))).toEqual(['answered', 'swept', 'sent a letter'])
  expect(told(newestLines(logFilesOf(place), 1))).toEqual(['sent a letter'])
  expect(told(newestLines(logFilesOf(place, 'web'), 10))).toEqual(['answered'])
  expect(told(newestLines(logFilesOf(place, 'worker'), 10))).toEqual(['swept', 'sent a letter'])
})

test('[CO-13] what is written from now on is told as soon as its line is whole, over a file that is begun anew too', async () => {
  const place = deployment()
  const heard: { text: string }[] = []
  const stop = follow(logFilesOf(place, 'worker'), (one) => heard.push(one))
  const whole = Buffer.from(line('2026-01-01T10:00:04Z', { msg: 'زبان', job: 'j3' }))
  appendFileSync(place.worker, whole.subarray(0, 50))
  // Files are asked in turn: once this was told, the half line has been read too.
  appendFileSync(place.server, line('2026-01-01T10:00:04Z', { msg: 'beside it', job: 'j1' }))
  const hears = (count: number, what: string) =>
    eventually(
      async () => heard.length,
      (so) => so >= count,
      what,
    )
  await hears(1, 'the line beside it')
  appendFileSync(place.worker, whole.subarray(50))
  await hears(2, 'the line')
  writeFileSync(place.worker, line('2026-01-01T10:00:05Z', { msg: 'anew', job: 'j4' }))
  await hears(3, 'the file that was begun anew')
  stop()
  expect(told(heard)).toEqual(['beside it', 'زبان', 'anew'])
})

test('[CO-13] [CO-21] the file gets the lines of the log as JSON, masked as they are elsewhere', () => {
  const { server, home, logFolder } = deployment()
  const log = createLog({ level: 'info', readable: false, file: server })
  log.info({ password: 'correct horse', email: 'amna@example.com' }, 'signed in')
  const [last] = newestLines(logFilesOf({ home, logFolder }), 1)
  expect(last?.text).toContain('signed in')
  expect(last?.text).not.toMatch(/correct horse|amna@example/)
})

test('[CO-13] a file that has grown too long is put aside when a process starts', () => {
  const { home, logFolder, worker } = deployment()
  writeFileSync(worker, line('2026-01-01T10:00:00Z', { msg: 'x'.repeat(11 * 1_048_576), job: 'j' }))
  expect(openLogFile(logFolder, ['worker'])).toBe(worker)
  expect(told(newestLines(logFilesOf({ home, logFolder }, 'worker'), 10))).toEqual(['sent a letter'])
})
