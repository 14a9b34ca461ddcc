import { Refusal } from '../../kernel/errors.ts'

/** Evidence can be given until it is sent. */
export const evidenceSent = () =>
  new Refusal('conflict', 'evidence_sent', 'The evidence has gone to the bank; nothing can be added to it.')

/** It is sent once and whole: files that are under way to Stripe are waited for. */
export const filesOnTheWay = () =>
  new Refusal('conflict', 'evidence_files_on_the_way', 'A file is still on its way to Stripe. Try again in a moment.')

/** Stripe has only so many places for files. */
export const tooMuchEvidence = (most: number) =>
  new Refusal('refused', 'too_much_evidence', `No more than ${most} files go to the bank. Put several into one PDF.`)
