/** A row that was chosen, by its id and by what people call it. */
export interface Chosen {
  id: string
  label: string
}

/** What a form about chosen rows came to: the question whether it shall be done, or what came of each. */
export type BulkAnswer =
  | { ask: { verb: string; chosen: readonly Chosen[] }; done?: never }
  | { done: { verb: string; results: readonly (Chosen & { fault: string | null })[] }; ask?: never }

/** A chosen row as its box sends it. */
export function writeChosen({ id, label }: Chosen): string {
  return `${id} ${label}`
}

export function readChosen(text: string): Chosen {
  const [id = '', ...label] = text.split(' ')
  return { id, label: label.join(' ') }
}

export function isBulkAnswer(answer: unknown): answer is BulkAnswer {
  return (
    typeof answer === 'object' && answer !== null && ('ask' in answer || ('done' in answer && !('problem' in answer)))
  )
}
