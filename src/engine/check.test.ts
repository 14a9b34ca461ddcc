import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { payment, sound } from '../../test/processes/sound.ts'
import { processes } from '../compose/processes.ts'
import { checkProgram } from './check.ts'
import { statesHolding } from './check-money.ts'
import type { Shape } from './shape.ts'

const folder = new URL('../../test/processes/refused/', import.meta.url)
const examples = readdirSync(folder)
const read = async (file: string) =>
  (await import(new URL(file, folder).href)) as { fault: string; processes: readonly Shape[] }

describe('[CO-3] the check that the processes must pass before the program starts', () => {
  test('[CO-3] finds nothing wrong with the processes of this program', () => {
    expect(checkProgram(processes)).toEqual([])
  })

  test('[CO-3] finds nothing wrong with sound ones, and knows where they hold money', () => {
    expect(checkProgram([sound, payment])).toEqual([])
    expect(statesHolding(sound)).toEqual(['paid'])
  })

  test.each(examples)('[CO-3] refuses %s', async (file) => {
    const { fault, processes: faulty } = await read(file)
    expect(checkProgram(faulty)).toContain(fault)
  })

  test('[CO-3] has an example for each of its sentences', async () => {
    const faults = (await Promise.all(examples.map(read))).map(({ fault }) => fault)
    const unseen = sentences().filter((sentence) => !faults.some((fault) => sentence.test(fault)))
    expect(unseen).toEqual([])
    expect(sentences().length).toBeGreaterThan(20)
  })
})

/** Every sentence the check can say, read from its source: each names something in quotes, or is the whole of its string. */
function sentences(): RegExp[] {
  const sources = ['check.ts', 'check-money.ts', 'check-families.ts', 'check-waits.ts']
  const code = sources.map((name) => readFileSync(new URL(name, import.meta.url), 'utf8')).join('\n')
  const templates = [...code.matchAll(/[[(] ?(`[^`]*(?:'| is | has )[^`]*`|'it has [^']*')/g)].map(([, text = '']) =>
    text.slice(1, -1),
  )
  const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return templates.map(
    (text) =>
      new RegExp(
        text
          .split(/\$\{[^}]*\}/)
          .map(escaped)
          .join('.+'),
      ),
  )
}
