/** A fault a person can mend: what is wrong, and what to do. Shown without a stack trace. */
export class Sentence extends Error {}

/** Ends the process with the sentence, or with the whole fault when nobody foresaw it. */
export function endWith(fault) {
  console.error(fault instanceof Sentence ? `\n✗ ${fault.message}` : fault)
  process.exit(1)
}
