import { faultIn, notFound, Refusal } from '../../kernel/errors.ts'

export const noSuchPage = () => notFound('page')
export const noSuchRevision = () => notFound('revision')
export const noSuchPicture = () => notFound('picture')
export const noSuchRedirect = () => notFound('redirect')
export const noSuchMessage = () => notFound('message')

export const pageChanged = () =>
  new Refusal(
    'conflict',
    'page_changed',
    'Somebody else has saved this page since you opened it. Nothing of theirs was overwritten: open it again beside yours, and bring the two together.',
  )

export const menuChanged = () =>
  new Refusal('conflict', 'menu_changed', 'Somebody else has changed this menu since you opened it. Open it again.')

export const pathTaken = (field = 'path') =>
  faultIn(field, 'path_taken', 'There is a page in this language at this path already.')

export const pathNotPossible = (sentence: string) => faultIn('path', 'path_not_possible', sentence)

export const bodyMissing = () => faultIn('body', 'body_missing', 'Give the page a body, or its text, and not both.')

export const bodyTooLong = () => faultIn('body', 'body_too_long', 'This is too long for one page. Make two of it.')

export const bodyNotPossible = (sentence: string) => faultIn('markup', 'body_not_possible', sentence)

export const unknownPicture = () =>
  faultIn(
    'body',
    'unknown_picture',
    'A picture of this page is not in the library. Take it out, or add it there first.',
  )

export const notInFuture = (field: string) => faultIn(field, 'not_in_future', 'This time has passed already.')

export const endBeforeBeginning = () =>
  faultIn('withdraw_at', 'end_before_beginning', 'The page cannot be withdrawn before it is published.')

export const redirectLoop = () =>
  faultIn('to', 'redirect_loop', 'This would lead in a circle: from there one is sent back to here.')

export const redirectFromPage = () =>
  faultIn('from', 'redirect_from_page', 'There is a page at this path. Move or withdraw it first.')

export const redirectTaken = () => faultIn('from', 'redirect_taken', 'This path is redirected already.')

export const pictureInUse = () =>
  new Refusal('conflict', 'picture_in_use', 'This picture is on a page. Take it out there first.')

export const formStale = () =>
  faultIn(
    'form',
    'form_stale',
    'This form has lain open for too long. Send it once more: what you wrote is still here.',
  )

export const tooQuick = (seconds: number) =>
  new Refusal('refused', 'too_quick', 'That was very quick. Wait a few seconds and send it again.', {
    retryAfterSeconds: seconds,
  })
