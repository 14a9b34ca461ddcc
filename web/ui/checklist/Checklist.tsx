import type { components } from '../../api/schema.d.ts'
import { useWords } from '../../words/words.ts'
import { SubmitButton } from '../form/Button.tsx'
import { PostForm } from '../form/PostForm.tsx'
import { Panel } from '../page/Panel.tsx'
import { type Step, Steps } from '../page/Steps.tsx'

type List = components['schemas']['DesksChecklist']

/** Where each thing is done. An item that is not named here is said without a link. */
const places: Readonly<Record<string, string>> = {
  'buyer.email': '/account/profile',
  'buyer.address': '/addresses',
  'buyer.watch': '/search',
  'buyer.order': '/search',
  'seller.email': '/account/profile',
  'seller.product': '/sell/new',
  'seller.payouts': '/sell/payouts',
  'seller.story': '/account/profile',
  'seller.second_step': '/account/security',
  'operator.look': '/admin/settings',
  'operator.pages': '/admin/pages',
  'operator.fees': '/admin/fees',
  'operator.mail': '/admin/mail',
  'operator.category': '/admin/categories',
  'operator.invite': '/admin/invitations',
}

/** What somebody new does first. Gone when all is done, or when its member puts it away. */
export function Checklist({ list, places: more = places }: { list: List | undefined; places?: typeof places }) {
  const t = useWords('account')
  if (!list || list.put_away || list.done) return null
  const said = (key: string) => (t.has(key as never) ? t(key as never) : undefined)
  const next = list.items.findIndex(({ done }) => !done)
  const steps = list.items.map(({ name, done, optional }, place): Step => {
    const hint = said(`checklist.${list.name}.${name}.hint`)
    const to = more[`${list.name}.${name}`]
    return {
      label: said(`checklist.${list.name}.${name}.label`) ?? name,
      state: done ? 'done' : place === next ? 'now' : 'coming',
      hint: optional ? `${t('checklist.optional')}. ${hint ?? ''}` : hint,
      ...(to && !done ? { to } : {}),
    }
  })
  const title = said(`checklist.lists.${list.name}`) ?? list.name
  return (
    <Panel
      title={title}
      actions={
        <span>
          {t('checklist.progress', { done: list.items.filter(({ done }) => done).length, total: list.items.length })}
        </span>
      }
    >
      <Steps
        upright
        label={title}
        steps={steps}
        states={{
          done: t('checklist.state.done'),
          now: t('checklist.state.now'),
          coming: t('checklist.state.coming'),
          failed: t('checklist.state.failed'),
        }}
      />
      <PostForm name="put-away" action="/account">
        <input type="hidden" name="checklist" value={list.name} />
        <div>
          <SubmitButton bare small name="press" value={list.name}>
            {t('checklist.away')}
          </SubmitButton>
        </div>
      </PostForm>
    </Panel>
  )
}
