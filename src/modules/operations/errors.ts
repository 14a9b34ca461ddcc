import { notFound, Refusal } from '../../kernel/errors.ts'

export const noSuchView = () => notFound('view')
export const tooManyViews = (most: number) =>
  new Refusal('refused', 'too_many_views', `There are ${most} views of this list, which is the most. Delete one first.`)
