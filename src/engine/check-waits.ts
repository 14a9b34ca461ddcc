import { same } from './process.ts'
import type { Shape, ShapeOfStep } from './shape.ts'
import { isSure, reachableFrom } from './sure.ts'

/*
 * A step that waits for something else gives its deadline out of its hands. So what it waits for must come to an end with
 * nobody's help, not even the operator's, who is no side of it and may forget it; and it must not be waiting for this one.
 */

/** The faults of steps that wait: for nothing, for what may never end, in a circle. */
export function checkWaits(processes: readonly Shape[]): string[] {
  return processes.flatMap((process) =>
    Object.entries(process.transitions).flatMap(([name, step]) =>
      faultsOf(processes, process, name, step).map((fault) => `${process.name}: ${fault}`),
    ),
  )
}

function faultsOf(processes: readonly Shape[], process: Shape, name: string, { waits, at, to }: ShapeOfStep): string[] {
  if (!waits) return []
  const awaited = newestOf(processes, waits.for)
  if (!awaited) return [`'${name}' waits for '${waits.for}', which is no process`]
  const endless = Object.keys(awaited.states).filter((state) => !endsByItself(awaited, state))
  return [
    ...(process.waiting?.[waits.for] ? [] : [`'${name}' waits for '${waits.for}', and nothing says which of it does`]),
    ...(at && to === same ? [`'${name}' has a deadline that may wait, and is not over when it is met`] : []),
    ...endless.map((state) => `'${name}' waits for '${waits.for}', and from '${state}' that may never end`),
    ...(awaitedBy(processes, waits.for).has(process.name)
      ? [`'${name}' waits for '${waits.for}', which is waiting for it in turn`]
      : []),
  ]
}

/** New subjects of what is waited for begin under its newest version; older ones finish before anything waits for them. */
function newestOf(processes: readonly Shape[], name: string): Shape | undefined {
  return processes.filter((process) => process.name === name).toSorted((a, b) => b.version - a.version)[0]
}

function endsByItself(process: Shape, start: string): boolean {
  const unasked = (step: ShapeOfStep) => isSure({ ...step, by: step.by?.filter((role) => role !== 'operator') ?? [] })
  const reached = [...reachableFrom(process, start, unasked)]
  return reached.some((state) => process.states[state]?.final)
}

/** Everything a process waits for, and what that waits for, and so on. */
function awaitedBy(processes: readonly Shape[], name: string): ReadonlySet<string> {
  const found = new Set([name])
  for (const waiting of found) {
    const steps = Object.values(newestOf(processes, waiting)?.transitions ?? {})
    for (const { waits } of steps) if (waits) found.add(waits.for)
  }
  return found
}
