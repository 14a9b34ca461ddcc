/** A category as the tree is built from. */
export interface Node {
  id: string
  parent_id: string | null
  name: string
  slug: string
  position: number
}

/** A marketplace's categories, put together once an answer. */
export interface Tree<Row extends Node> {
  find(id: string): Row | undefined
  /** From the root down to the category itself. */
  pathOf(id: string): Row[]
  /** The category and all below it. */
  branchOf(id: string): string[]
  childrenOf(id: string | null): readonly Row[]
}

/** Builds the tree of rows that come in the order siblings shall stand in. */
export function treeOf<Row extends Node>(rows: readonly Row[]): Tree<Row> {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const byParent = Map.groupBy(rows, (row) => row.parent_id)
  const childrenOf = (id: string | null) => byParent.get(id) ?? []
  const branchOf = (id: string): string[] => [id, ...childrenOf(id).flatMap((child) => branchOf(child.id))]
  const pathOf = (id: string): Row[] => {
    const row = byId.get(id)
    if (!row) return []
    return row.parent_id === null ? [row] : [...pathOf(row.parent_id), row]
  }
  return { find: (id) => byId.get(id), pathOf, branchOf, childrenOf }
}

/** How many there are in a category and in all below it, of counts by category. */
export function countsWithin<Row extends Node>(tree: Tree<Row>, own: ReadonlyMap<string, number>): Map<string, number> {
  const totals = new Map<string, number>()
  const add = (id: string): number => {
    const total = tree.childrenOf(id).reduce((sum, child) => sum + add(child.id), own.get(id) ?? 0)
    totals.set(id, total)
    return total
  }
  for (const root of tree.childrenOf(null)) add(root.id)
  return totals
}
