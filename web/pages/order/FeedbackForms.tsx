import { Stars } from '../../ui/feedback/Stars.tsx'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { Choices } from '../../ui/form/Choices.tsx'
import { TextArea } from '../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../ui/form/PostForm.tsx'
import { useRoot } from '../../ui/layout/viewer.ts'
import { Panel } from '../../ui/page/Panel.tsx'
import type { Route } from './+types/page'

interface Props {
  feedback: Route.ComponentProps['loaderData']['feedback']
  seller: string | undefined
  once: string
  returned: Returned | undefined
}

const stars = [5, 4, 3, 2, 1]
const words = ['', 'Bad', 'Poor', 'Fair', 'Good', 'Excellent']

/** What the buyer has said about the seller and the house, and what they may still say. */
export function FeedbackForms({ feedback, seller, once, returned }: Props) {
  const house = useRoot()?.marketplace?.name ?? 'the marketplace'
  if (feedback.given.length === 0 && feedback.may_give.length === 0) return null
  const name = (about: string) => (about === 'seller' ? (seller ?? 'the seller') : house)
  return (
    <Panel title="Feedback">
      {feedback.given.map((one) => (
        <div key={one.id}>
          <p>
            About {name(one.about)}: <Stars value={one.rating} />
          </p>
          {one.comment && <p dir="auto">{one.comment}</p>}
        </div>
      ))}
      {feedback.may_give.map((about, place) => (
        <details key={about} open={place === 0 || returned?.given?.['about'] === about}>
          <summary>How was {name(about)}?</summary>
          <PostForm name={`feedback-${about}`} once={`${once}-${about}`} returned={returned}>
            <input type="hidden" name="about" value={about} />
            <Choices
              name="rating"
              legend="Stars"
              required
              choices={stars.map((count) => ({
                value: String(count),
                label: (
                  <>
                    <Stars value={count} /> {words[count]}
                  </>
                ),
              }))}
            />
            <TextArea name="comment" label="In words" maxLength={2000} />
            <div>
              <SubmitButton name="press" value={about}>
                Send
              </SubmitButton>
            </div>
          </PostForm>
        </details>
      ))}
    </Panel>
  )
}
