import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import type { Node as PageNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { mergeAttributes } from '@tiptap/react'

/*
 * Tables as a page may hold them: a paragraph in each cell, no cell over several, no widths, and heads in the whole first
 * row or nowhere. What is pasted with more than that loses it here, and not only when it is kept.
 */

// The library works with these; a page's own have none of them.
const plain = {
  colspan: { default: 1, rendered: false, parseHTML: () => 1 },
  rowspan: { default: 1, rendered: false, parseHTML: () => 1 },
  colwidth: { default: null, rendered: false, parseHTML: () => null },
}

const cell = { content: 'paragraph', addAttributes: () => plain }

/** Puts the heads of a table right, after whatever was done to it. */
function headsPutRight(state: EditorState): Transaction | null {
  const { tableCell, tableHeader } = state.schema.nodes
  if (!tableCell || !tableHeader) return null
  const { tr } = state
  state.doc.descendants((node, at) => {
    if (node.type.name !== 'table') return node.type.name !== 'paragraph'
    const headed = cellsOf(node, 0).every(({ type }) => type === tableHeader)
    node.forEach((row, inTable, line) => {
      const wanted = headed && line === 0 ? tableHeader : tableCell
      row.forEach((one, inRow) => {
        if (one.type !== wanted) tr.setNodeMarkup(at + 1 + inTable + 1 + inRow, wanted)
      })
    })
    return false
  })
  return tr.docChanged ? tr : null
}

function cellsOf(table: PageNode, line: number): PageNode[] {
  const cells: PageNode[] = []
  table.maybeChild(line)?.forEach((one) => cells.push(one))
  return cells
}

export const tableNodes = [
  Table.extend({
    addAttributes: () => ({
      caption: {
        default: '',
        parseHTML: (element: HTMLElement) =>
          element.querySelector('caption')?.textContent?.replaceAll(/\s+/g, ' ').trim().slice(0, 200) ?? '',
        renderHTML: ({ caption }) => (caption ? { 'data-caption': caption } : {}),
      },
    }),
    renderHTML: ({ HTMLAttributes }) => ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]],
    // Tab goes on to what comes next on the page, as everywhere else; the arrow keys go from cell to cell.
    addKeyboardShortcuts: () => ({}),
    addProseMirrorPlugins() {
      const heads = new Plugin({
        appendTransaction: (done, _before, after) =>
          done.some(({ docChanged }) => docChanged) ? headsPutRight(after) : null,
      })
      return [...(this.parent?.() ?? []), heads]
    },
  }).configure({ View: null }),
  TableRow.extend({ content: '(tableCell | tableHeader)+' }),
  TableCell.extend(cell),
  TableHeader.extend(cell),
]
