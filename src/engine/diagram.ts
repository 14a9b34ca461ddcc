import type { Process, Subject } from './process.ts'

/** The declaration as a Mermaid state diagram: who takes each step, and which happen by themselves. */
export function mermaidOf<S extends Subject>(process: Process<S>): string {
  const lines = Object.values(process.transitions).flatMap(({ from, to, label, by = [], at }) => {
    const who = [...by, ...(at ? [`after ${words(at.policyKey)}`] : [])].join(', ')
    return [from].flat().map((state) => `  ${state} --> ${to}: ${label} (${who})`)
  })
  const names = Object.entries(process.states).map(([state, { label }]) => `  ${state}: ${label}`)
  const ends = Object.entries(process.states).flatMap(([state, { final }]) => (final ? [`  ${state} --> [*]`] : []))
  return ['stateDiagram-v2', `  [*] --> ${process.initial}`, ...names, ...lines, ...ends].join('\n')
}

function words(name: string): string {
  return name.replaceAll(/([A-Z])/g, ' $1').toLowerCase()
}
