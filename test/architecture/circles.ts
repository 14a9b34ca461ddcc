import { dirname } from 'node:path'
import { wantedTypeCircles } from './declared.ts'
import type { Import, SourceFile } from './tree.ts'

/**
 * Circles of imports. Among values none is allowed: which file runs first would depend on who was asked for first.
 * A type is gone at run time, so two files of one folder may name each other's; across folders even that says that the two
 * folders are one thought, and is refused.
 */
export function circles(files: readonly SourceFile[]): string[] {
  const byValue = graphOf(files, (_, { typeOnly }) => !typeOnly)
  const byAnything = graphOf(files, (from, { to }) => !wantedTypeCircles.includes(`${from} -> ${to}`))
  const apart = knots(byAnything).filter((knot) => new Set(knot.map((path) => dirname(path))).size > 1)
  return [...knots(byValue).map(describe('values')), ...apart.map(describe('types'))]
}

/** Circles in any graph, each as its members in order of name. */
export function knots(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const reach = new Map([...graph.keys()].map((start) => [start, reachableFrom(graph, start)]))
  const seen = new Set<string>()
  const found: string[][] = []
  for (const [start, reached] of reach) {
    if (seen.has(start) || !reached.has(start)) continue
    const knot = [...reached].filter((other) => reach.get(other)?.has(start)).toSorted()
    for (const member of knot) seen.add(member)
    found.push(knot)
  }
  return found
}

function reachableFrom(graph: ReadonlyMap<string, readonly string[]>, start: string): Set<string> {
  const reached = new Set<string>()
  const waiting = [...(graph.get(start) ?? [])]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue
    reached.add(next)
    waiting.push(...(graph.get(next) ?? []))
  }
  return reached
}

function graphOf(files: readonly SourceFile[], counts: (from: string, edge: Import) => boolean): Map<string, string[]> {
  return new Map(
    files.map(({ path, imports }) => [path, imports.filter((one) => counts(path, one)).map(({ to }) => to)]),
  )
}

function describe(of: 'values' | 'types') {
  return (knot: readonly string[]) => `a circle of ${of}: ${knot.join(', ')}`
}
