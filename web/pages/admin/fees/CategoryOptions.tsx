import type { Choice } from '../categoryChoices.ts'

/** The categories as what a choice is made from. */
export function CategoryOptions({ categories }: { categories: readonly Choice[] }) {
  return categories.map(({ id, path }) => (
    <option key={id} value={id}>
      {path}
    </option>
  ))
}
