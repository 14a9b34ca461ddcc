import { Refusal } from '../../kernel/errors.ts'

export const wrongSize = (bytes: number) =>
  new Refusal('too_large', 'file_size', `This file is not as large as it may be or was said to be: ${bytes} bytes.`)

export const fileTypeWrong = (mediaTypes: readonly string[]) =>
  new Refusal('refused', 'file_type', `Such a file is not taken here. These are: ${mediaTypes.join(', ')}.`)

export const notThere = () => new Refusal('conflict', 'file_missing', 'The file has not been sent yet.')

export const fileUnknown = () =>
  new Refusal('invalid', 'file_unknown', 'One of these files was not sent in by you for this, or is gone.')

export const tooManyOnTheWay = () =>
  new Refusal(
    'too_many',
    'too_many_files',
    'You have sent in many files that are not used yet. Use or wait: unused ones are removed after a day.',
    { retryAfterSeconds: 3_600 },
  )
