import { badParameter } from './errors.ts'
import type { Params } from './types.ts'

/** Decodes Stripe's form encoding: `a[b][0][c]=1` becomes `{ a: { b: [{ c: '1' }] } }`. Values stay strings. */
export function decodeForm(text: string): Params {
  const root: Params = Object.create(null)
  for (const [name, value] of new URLSearchParams(text)) place(root, keysOf(name), value)
  return asArrays(root) as Params
}

function keysOf(name: string): string[] {
  const [, head = '', tail = ''] = /^([^[]+)((?:\[[^\]]*\])*)$/.exec(name) ?? []
  if (!head) throw badParameter(name, 'parameter_unknown', `Received unknown parameter: ${name}`)
  return [head, ...Array.from(tail.matchAll(/\[([^\]]*)\]/g), (found) => found[1] ?? '')]
}

function place(root: Params, keys: string[], value: string): void {
  let node = root
  for (const [depth, key] of keys.entries()) {
    const name = key === '' ? String(Object.keys(node).length) : key
    if (depth === keys.length - 1) node[name] = value
    else {
      if (typeof node[name] !== 'object') node[name] = Object.create(null)
      node = node[name]
    }
  }
}

/** Objects whose keys count up from 0 were arrays before they were encoded. */
function asArrays(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).map(([key, value]) => [key, asArrays(value)] as const)
  const counts = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key))
  if (!counts) return Object.fromEntries(entries)
  return entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value)
}
