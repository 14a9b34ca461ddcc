import { mermaidOf, whenOf } from './diagram.ts'
import { same } from './process.ts'
import type { Shape, ShapeOfStep } from './shape.ts'

/** A process with the words its page is made of. */
export type Described = Omit<Shape, 'states' | 'transitions'> & {
  noun: string
  states: Readonly<Record<string, Shape['states'][string]>>
  transitions: Readonly<Record<string, ShapeOfStep & { label: string; meaning: string }>>
}

/** The page of a process in the documentation: its picture, and everything it shows in words. `picture` is a file beside it. */
export function pageOf(process: Described, picture: string): string {
  const { name, version, noun, states, transitions, roles } = process
  const label = (state: string) => states[state]?.label ?? state
  const rows = Object.entries(transitions).map(([step, transition], index) => {
    const { from, to, label: words, meaning, by = [], at, waits, effects = [] } = transition
    const target = to === same ? 'stays' : label(to)
    return row([
      String(index + 1),
      `${words} (\`${step}\`)`,
      [from].flat().map(label).join(', '),
      target,
      by.join(', '),
      [...(at ? [whenOf(at)] : []), ...(waits ? [`not while a ${waits.for} is open`] : [])].join(', '),
      meaning,
      effects.map((effect) => effect.name).join('; '),
    ])
  })
  const money = (state: Described['states'][string]) =>
    typeof state.money === 'object'
      ? `is taken by \`${state.money.accept}\``
      : state.money === 'refund'
        ? 'goes back in full'
        : 'does not come'
  return [
    `# ${name}`,
    '',
    `The life of a ${noun}, version ${version}, drawn from its declaration by \`npx marketry generate\`. Who may act: ${roles.join(', ')}.`,
    '',
    `![The states of a ${noun} and the steps between them; the tables below say the same.](${picture})`,
    '',
    '## Steps',
    '',
    row(['No.', 'Step', 'From', 'To', 'By', 'By itself', 'What it means', 'What it does']),
    row(Array(8).fill('---')),
    ...rows,
    '',
    '## States',
    '',
    row(['State', 'Name', 'Over', 'Money that arrives']),
    row(Array(4).fill('---')),
    ...Object.entries(states).map(([state, facts]) =>
      row([facts.label, `\`${state}\``, facts.final ? 'yes' : '', money(facts)]),
    ),
    '',
    '## As Mermaid',
    '',
    '```mermaid',
    mermaidOf(process),
    '```',
    '',
  ].join('\n')
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
