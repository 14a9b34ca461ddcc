import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import type { LogFile } from './log-files.ts'

/** One line of a log. */
export interface LogLine {
  text: string
  /** When it was written, as the line says (RFC 3339, UTC); undefined for what is no JSON. */
  time?: string
}

// How often files are asked for what was added, milliseconds of real time. Asked, because not every file system tells.
const pace = 250

/** The newest lines of all the files together, the oldest of them first. */
export function newestLines(files: readonly LogFile[], most: number): LogLine[] {
  const all = files.flatMap((file) => (existsSync(file.file) ? linesOf(file, readFileSync(file.file, 'utf8')) : []))
  // Within a file the lines stand in their order already.
  return all.toSorted((one, other) => (one.time ?? '').localeCompare(other.time ?? '')).slice(-most)
}

/** Tells each line that is added to the files from now on. @returns how to stop */
export function follow(files: readonly LogFile[], tell: (line: LogLine) => void): () => void {
  const readers = files.map((file) => readAdded(file, tell))
  const timer = setInterval(() => {
    for (const read of readers) read()
  }, pace)
  return () => clearInterval(timer)
}

function readAdded(file: LogFile, tell: (line: LogLine) => void): () => void {
  let at = existsSync(file.file) ? statSync(file.file).size : 0
  let begun = Buffer.alloc(0)
  return () => {
    const size = existsSync(file.file) ? statSync(file.file).size : 0
    // Shorter than it was: it was put aside and begun anew.
    if (size < at) {
      at = 0
      begun = Buffer.alloc(0)
    }
    if (size === at) return
    const added = Buffer.concat([begun, bytesOf(file.file, at, size)])
    at = size
    // What has no end yet is a line that is being written.
    const end = added.lastIndexOf(0x0a) + 1
    begun = added.subarray(end)
    for (const line of linesOf(file, added.subarray(0, end).toString())) tell(line)
  }
}

function bytesOf(file: string, from: number, to: number): Buffer {
  const bytes = Buffer.alloc(to - from)
  const handle = openSync(file, 'r')
  try {
    return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, from))
  } finally {
    closeSync(handle)
  }
}

function linesOf({ json, only }: LogFile, text: string): LogLine[] {
  const lines = text.split('\n').filter((line) => line !== '')
  return json ? lines.flatMap((line) => ofProgram(line, only)) : lines.map((line) => ({ text: line }))
}

/** In a process of both roles a line that names a job was written at work, any other while answering. */
function ofProgram(text: string, only: LogFile['only']): LogLine[] {
  const said = parse(text)
  if (!said) return only === 'worker' ? [] : [{ text }]
  if (only && (said['job'] === undefined) === (only === 'worker')) return []
  return [{ text, ...(typeof said['time'] === 'string' && { time: said['time'] }) }]
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const said: unknown = JSON.parse(text)
    return typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
