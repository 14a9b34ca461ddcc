import type { Feedback } from '../../api/shapes.ts'
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
  order: Route.ComponentProps['loaderData']['order']
  once: string
  returned: Returned | undefined
}

const stars = [5, 4, 3, 2, 1] as const

/**
 * What buyer and seller have said of one another and of the house, as far as it is seen, and what the reader may still say.
 * What was said of the reader can be answered, once.
 */
export function FeedbackForms({ feedback, order, once, returned }: Props) {
  const t = useWords('deal')
  const house = useRoot()?.marketplace?.name ?? t('feedback.house')
  if (feedback.given.length === 0 && feedback.may_give.length === 0) return null
  const names: Record<string, string> = {
    seller: order.seller?.name ?? t('feedback.seller'),
    buyer: order.buyer?.name ?? t('feedback.buyer'),
    platform: house,
  }
  const name = (about: string) => names[about] ?? about
  return (
    <Panel title={t('feedback.title')}>
      {feedback.given.map((one) => (
        <Said key={one.id} said={one} own={order.role} name={name} once={once} returned={returned} />
      ))}
      {feedback.may_give.map((about, place) => (
        <details key={about} open={place === 0 || returned?.given?.['about'] === about}>
          <summary>{t('feedback.how', { name: name(about) })}</summary>
          <PostForm name={`feedback-${about}`} once={`${once}-${about}`} returned={returned}>
            <input type="hidden" name="about" value={about} />
            {about !== 'platform' && <p>{t('feedback.blind')}</p>}
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

interface SaidProps extends Omit<Props, 'feedback' | 'order'> {
  said: Feedback
  own: string
  name: (about: string) => string
}

function Said({ said, own, name, once, returned }: SaidProps) {
  const t = useWords('deal')
  const other = said.about === 'seller' ? 'buyer' : 'seller'
  const ofReader = said.about === own
  return (
    <div>
      <p>
        {ofReader ? t('feedback.of_you', { name: name(other) }) : t('feedback.about', { name: name(said.about) })}{' '}
        <Stars value={said.rating} /> <When at={said.created_at} day />
      </p>
      {said.comment && <p dir="auto">{said.comment}</p>}
      {said.seen_by && (
        <p>{t.rich('feedback.waits', { name: name(said.about), when: () => <When at={said.seen_by ?? ''} day /> })}</p>
      )}
      {said.reply && <blockquote dir="auto">{said.reply.text}</blockquote>}
      {ofReader && said.seen && !said.reply && (
        <details open={returned?.given?.['answered'] === said.id}>
          <summary>{t('feedback.answer')}</summary>
          <PostForm name="answer-feedback" once={`${once}-${said.id}`} returned={returned}>
            <input type="hidden" name="answered" value={said.id} />
            <TextArea name="text" label={t('feedback.answer_words')} required minLength={3} maxLength={2000} />
            <div>
              <SubmitButton name="press" value={said.id}>
                {t('feedback.send')}
              </SubmitButton>
            </div>
          </PostForm>
        </details>
      )}
    </div>
  )
}
