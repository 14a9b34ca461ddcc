import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { project } from '../../src/cli/places.ts'
import { temporaryFolder } from '../support/folder.ts'

interface Bench {
  program: ChildProcess
  /** Where it puts what it needs for a while. */
  folder: string
  said(): string
  /** Waits until it says that. */
  says(words: string): Promise<void>
  ended: Promise<number | null>
}

function startBench(...names: string[]): Bench {
  const folder = temporaryFolder()
  const program = spawn(process.execPath, [join(project, 'bench', 'main.ts'), '--glance', ...names], {
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [program.stdout, program.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (chunk: string) => (said += chunk))
  }
  const ended = once(program, 'exit').then(([code]) => code as number | null)
  onTestFinished(async () => {
    program.kill('SIGTERM')
    await ended
  })
  return {
    program,
    folder,
    said: () => said,
    ended,
    async says(words) {
      while (!said.includes(words)) {
        const more = await Promise.race([once(program.stderr, 'data'), ended])
        if (!Array.isArray(more)) throw new Error(`the bench ended: ${said}`)
      }
    },
  }
}

/** Of a table's rows, the cells. */
const rowsOf = (said: string) =>
  said
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| work'))
    .map((line) => line.slice(2, -2).split(' | '))

test('[CO-15] every bench runs, answers on both sides, and leaves nothing behind', { timeout: 300_000 }, async () => {
  const bench = startBench(
    'reads',
    'orders',
    'login',
    'webhooks',
    'jobs',
    'ledger',
    'scale',
    'streams',
    'watchers',
    'messages',
  )
  expect(await bench.ended, bench.said()).toBe(0)
  const rows = rowsOf(bench.said())
  expect(rows.length).toBeGreaterThanOrEqual(8)
  for (const [name, ours, , , failed, limit] of rows) {
    expect(Number(ours?.replaceAll(',', '')), name).toBeGreaterThan(0)
    expect(Number(limit?.replaceAll(',', '')), name).toBeGreaterThan(0)
    expect(failed, name).toBe('0')
  }
  expect(readdirSync(bench.folder)).toEqual([])
})

test('[CO-15] a bench that is broken off takes its database, its servers and its folder along', async () => {
  const bench = startBench('reads')
  await bench.says('Measuring reads')
  bench.program.kill('SIGINT')
  expect(await bench.ended).toBe(130)
  expect(readdirSync(bench.folder)).toEqual([])
  await expect(fetch('http://127.0.0.1:18080/healthz')).rejects.toThrow('fetch failed')
}, 60_000)
