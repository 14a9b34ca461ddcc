import { readersLanguage, translated } from '../platform/words/words.ts'
import { targetOf } from './decide.ts'
import type { TimerRule } from './process.ts'
import type { Shape, ShapeOfStep } from './shape.ts'

/** The declaration as a Mermaid state diagram: who takes each step, and which happen by themselves. */
export function mermaidOf(
  process: Pick<Shape, 'initial' | 'states'> & {
    transitions: Readonly<Record<string, ShapeOfStep & { label: string }>>
  },
): string {
  const lines = Object.values(process.transitions).flatMap((transition) => {
    const { from, label, by = [], at } = transition
    const who = [...by, ...(at ? [whenOf(at)] : [])].join(', ')
    return [from].flat().map((state) => `  ${state} --> ${targetOf(transition, state)}: ${label} (${who})`)
  })
  const names = Object.entries(process.states).map(([state, { label }]) => `  ${state}: ${label}`)
  const ends = Object.entries(process.states).flatMap(([state, { final }]) => (final ? [`  ${state} --> [*]`] : []))
  return ['stateDiagram-v2', `  [*] --> ${process.initial}`, ...names, ...lines, ...ends].join('\n')
}

/** When a step happens by itself, in words: 'after payment window', 'reminder window before starts at'. */
export function whenOf(at: TimerRule): string {
  const key = at.kind === 'after' ? at.policyKey : (at.policyKey ?? at.field)
  const known = translated(readersLanguage(), 'processes', `windows.${key}`)
  if (known !== undefined) return known
  if (at.kind === 'after') return `after ${words(at.policyKey)}`
  if (at.policyKey === undefined) return `at ${words(at.field)}`
  return `${words(at.policyKey)} ${at.side} ${words(at.field)}`
}

function words(name: string): string {
  return name.replaceAll(/([A-Z])/g, ' $1').toLowerCase()
}
