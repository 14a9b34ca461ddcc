import { StartFailure } from '../platform/postgres/failure.ts'

/** One line for the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Does one step of a longer work and says that it is done, with the time it took. */
export async function step<Answer>(
  done: string | ((answer: Answer) => string),
  work: () => Promise<Answer>,
): Promise<Answer> {
  const began = performance.now()
  const answer = await work()
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  say(`✓ ${typeof done === 'string' ? done : done(answer)} (${seconds} s)`)
  return answer
}

/** Shows a fault: as a sentence and an advice where it was foreseen, whole where not. */
export function showFault(fault: unknown): void {
  if (fault instanceof StartFailure) {
    process.stderr.write(`\n✗ ${fault.sentence}\n  ${fault.advice}\n`)
  } else if (fault instanceof Error && (fault.name === 'ConfigFault' || fault.name === 'Refusal')) {
    process.stderr.write(`\n✗ ${fault.message}\n`)
  } else {
    process.stderr.write(`\n✗ ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`)
  }
}
