import type { ChildProcess } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'

interface Process {
  id: number
  parent: number
  name: string
  /** MiB. */
  resident: number
}

/**
 * MiB that a program and what it started have in memory; PostgreSQL aside, whose processes share most of theirs. Read from
 * /proc, so 0 where there is none.
 */
export async function residentOf({ pid }: ChildProcess): Promise<number> {
  const all = await processes()
  const within = (id: number): number =>
    all.reduce(
      (sum, { parent, id: child, name }) => (parent === id && name !== 'postgres' ? sum + within(child) : sum),
      own(id),
    )
  const own = (id: number) => all.find((one) => one.id === id)?.resident ?? 0
  return within(pid ?? 0)
}

async function processes(): Promise<Process[]> {
  const names = await readdir('/proc').catch(() => [])
  const read = await Promise.all(names.filter((name) => /^\d+$/.test(name)).map(statusOf))
  return read.filter((one) => one !== undefined)
}

async function statusOf(id: string): Promise<Process | undefined> {
  // It may have ended meanwhile.
  const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => undefined)
  if (status === undefined) return undefined
  const word = (name: string) => new RegExp(`^${name}:\\s+(\\S+)`, 'm').exec(status)?.[1] ?? ''
  return { id: Number(id), parent: Number(word('PPid')), name: word('Name'), resident: Number(word('VmRSS')) / 1_024 }
}
