import { Stars } from '../../ui/feedback/Stars.tsx'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { Choices } from '../../ui/form/Choices.tsx'
import { TextArea } from '../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../ui/form/PostForm.tsx'
import { useRoot } from '../../ui/layout/viewer.ts'
import { Panel } from '../../ui/page/Panel.tsx'
import { When } from '../../ui/time/When.tsx'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'

interface Props {
  feedback: Route.ComponentProps['loaderData']['feedback']
  seller: string | undefined
  once: string
  returned: Returned | undefined
}

const stars = [5, 4, 3, 2, 1] as const

/** What the buyer has said about the seller and the house, and what they may still say. */
export function FeedbackForms({ feedback, seller, once, returned }: Props) {
  const t = useWords('deal')
  const house = useRoot()?.marketplace?.name ?? t('feedback.house')
  if (feedback.given.length === 0 && feedback.may_give.length === 0) return null
  const name = (about: string) => (about === 'seller' ? (seller ?? t('feedback.seller')) : house)
  return (
    <Panel title={t('feedback.title')}>
      {feedback.given.map((one) => (
        <div key={one.id}>
          <p>
            {t('feedback.about', { name: name(one.about) })} <Stars value={one.rating} />{' '}
            <When at={one.created_at} day />
          </p>
          {one.comment && <p dir="auto">{one.comment}</p>}
        </div>
      ))}
      {feedback.may_give.map((about, place) => (
        <details key={about} open={place === 0 || returned?.given?.['about'] === about}>
          <summary>{t('feedback.how', { name: name(about) })}</summary>
          <PostForm name={`feedback-${about}`} once={`${once}-${about}`} returned={returned}>
            <input type="hidden" name="about" value={about} />
            <Choices
              name="rating"
              legend={t('feedback.stars')}
              required
              choices={stars.map((count) => ({
                value: String(count),
                label: (
                  <>
                    <Stars value={count} /> {t(`feedback.rate.s${count}`)}
                  </>
                ),
              }))}
            />
            <TextArea name="comment" label={t('feedback.words')} maxLength={2000} />
            <div>
              <SubmitButton name="press" value={about}>
                {t('feedback.send')}
              </SubmitButton>
            </div>
          </PostForm>
        </details>
      ))}
    </Panel>
  )
}
