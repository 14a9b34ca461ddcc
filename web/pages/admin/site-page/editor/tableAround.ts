import type { EditorState } from '@tiptap/pm/state'
import type { Node } from '@tiptap/pm/model'

/** The table in which the cursor stands: where it ends, and in which of its rows the cursor is; undefined outside of any. */
export function tableAround({
  selection: { $from },
}: EditorState): { table: Node; end: number; row: number } | undefined {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const table = $from.node(depth)
    if (table.type.name === 'table') return { table, end: $from.after(depth), row: $from.index(depth) }
  }
  return undefined
}
