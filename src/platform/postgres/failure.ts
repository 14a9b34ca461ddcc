/**
 * A fault that stops the start and that a person can mend. It is shown as two sentences, what is wrong
 * and what to do, never as a stack trace.
 */
export class StartFailure extends Error {
  readonly sentence: string
  readonly advice: string

  constructor(sentence: string, advice: string, cause?: unknown) {
    super(`${sentence} ${advice}`, cause === undefined ? undefined : { cause })
    this.name = 'StartFailure'
    this.sentence = sentence
    this.advice = advice
  }
}
