import type { Shape, ShapeOfStep } from './shape.ts'

/*
 * A parent names the processes whose steps may bring one of its own (`parts`), since the child does not know of whom it is
 * a part: a payment is of any deal. Each side must find what it needs in the other, in each of its versions.
 */

/** The faults between processes: parts that are not there, steps a child brings and its parent does not have. */
export function checkFamilies(processes: readonly Shape[]): string[] {
  const partsOfAny = new Set(processes.flatMap(({ parts = [] }) => parts))
  const faults = processes.flatMap((parent) =>
    (parent.parts ?? []).flatMap((name) => {
      const versions = processes.filter((child) => child.name === name)
      if (versions.length === 0) return [`${parent.name}: its part '${name}' is no process`]
      return versions.flatMap((child) => unfitting(parent, child).map((fault) => `${parent.name}: ${fault}`))
    }),
  )
  const orphans = processes.flatMap(({ name, parentOf, transitions }) => {
    const bringing = stepsThatBring(transitions)
    if (bringing.length === 0) return []
    if (!parentOf) return [`${name}: '${bringing[0]?.[0]}' brings a step of a parent, and it has none`]
    return partsOfAny.has(name)
      ? []
      : [`${name}: '${bringing[0]?.[0]}' brings a step of a parent, and it is part of none`]
  })
  return [...faults, ...orphans]
}

function unfitting(parent: Shape, child: Shape): string[] {
  return stepsThatBring(child.transitions).flatMap(([name, { brings }]) => {
    const said = `'${name}' of its part '${child.name}'`
    const step = brings?.step ?? { acceptsMoney: true }
    if ('named' in step) return unfittingStep(parent, step.named, said)
    const accepted = Object.values(parent.states).flatMap(({ money }) =>
      typeof money === 'object' ? [money.accept] : [],
    )
    if (accepted.length === 0) return [`${said} brings money, and no state of it accepts any`]
    return [...new Set(accepted)].flatMap((accepting) => unfittingStep(parent, accepting, said))
  })
}

function unfittingStep(parent: Shape, named: string, said: string): string[] {
  const step = parent.transitions[named]
  if (!step) return [`${said} brings '${named}', which is no step of it`]
  return step.by?.includes('child') ? [] : [`${said} brings '${named}', which is not for 'child'`]
}

function stepsThatBring(transitions: Shape['transitions']): [string, ShapeOfStep][] {
  return Object.entries(transitions).filter(([, { brings }]) => brings)
}
