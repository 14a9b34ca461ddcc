import type { Category } from '../../api/shapes.ts'

/** A category to be chosen, with its whole path. */
export interface Choice {
  id: string
  path: string
}

/** Every category of a tree by its whole path, in the order of the tree. */
export function choicesIn(tree: readonly Category[], above = ''): Choice[] {
  return tree.flatMap(({ id, name, children }) => [
    { id, path: above + name },
    ...choicesIn(children, `${above}${name} / `),
  ])
}
