import { Link } from 'react-router'
import { SubmitButton } from '../../../ui/form/Button.tsx'
import { Choices } from '../../../ui/form/Choices.tsx'
import { TextField } from '../../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Facts, Panel } from '../../../ui/page/Panel.tsx'
import { When } from '../../../ui/time/When.tsx'
import { useWords } from '../../../words/words.ts'
import type { MemberFacts } from './loadMember.server.ts'

interface Props {
  facts: MemberFacts
  returned: Returned | undefined
}

/** Who somebody is, whether they may come in, and the way to change that, with a reason. */
export function Standing({ facts: { member, why }, returned }: Props) {
  const t = useWords('oversight')
  const { standing, email, can } = member
  const change = can.suspend ? 'suspend' : can.reinstate ? 'reinstate' : undefined
  return (
    <Panel
      title={t('member.standing')}
      id="standing"
      actions={<Badge tone={standing === 'active' ? 'good' : 'bad'}>{t(`member.${standing}`)}</Badge>}
    >
      <Facts
        facts={[
          ...(standing === 'suspended'
            ? [[t('member.why'), <b key="why">{typeof why === 'string' ? why : t('member.why_unknown')}</b>] as const]
            : []),
          [
            t('member.email'),
            <span key="email">
              <bdi>{email}</bdi> {!member.email_verified && <Badge tone="warn">{t('member.not_verified')}</Badge>}
            </span>,
          ],
          [t('member.username'), <bdi key="username">{member.username ?? t('member.none')}</bdi>],
          [t('member.second_step'), t(member.second_factor ? 'member.on' : 'member.off')],
          [t('member.since'), <When key="since" at={member.created_at} />],
        ]}
      />
      {member.roles.includes('seller') && <Link to={`/sellers/${member.id}`}>{t('member.shop')}</Link>}
      {change && (
        <details open={returned?.given?.['form'] === change}>
          <summary>{t(`member.${change}`)}</summary>
          <PostForm name={change} returned={returned}>
            <p>{t(`member.${change}_more`)}</p>
            <TextField
              name="reason"
              label={t('member.reason')}
              hint={t('member.reason_hint')}
              minLength={3}
              maxLength={500}
              required
            />
            <div>
              <SubmitButton grave={change === 'suspend'}>{t(`member.${change}`)}</SubmitButton>
            </div>
          </PostForm>
        </details>
      )}
    </Panel>
  )
}

/** What somebody may be here. */
export function Roles({ facts: { member, roles }, returned }: Props) {
  const t = useWords('oversight')
  if (!member.can.assign_roles) return null
  return (
    <Panel title={t('member.roles')} id="roles">
      <PostForm name="roles" returned={returned}>
        <Choices
          name="roles"
          legend={t('member.may_be')}
          several
          chosen={member.roles}
          choices={roles.map(({ name, label }) => ({ value: name, label }))}
        />
        <div>
          <SubmitButton quiet>{t('member.keep')}</SubmitButton>
        </div>
      </PostForm>
    </Panel>
  )
}
