import { SubmitButton } from '../../../ui/form/Button.tsx'
import { TextField } from '../../../ui/form/Field.tsx'
import { PostForm, type Returned } from '../../../ui/form/PostForm.tsx'
import { Table } from '../../../ui/list/Table.tsx'
import { Empty } from '../../../ui/page/Empty.tsx'
import { Panel } from '../../../ui/page/Panel.tsx'
import { When } from '../../../ui/time/When.tsx'
import { useWords } from '../../../words/words.ts'
import type { MemberFacts } from './loadMember.server.ts'

/** Where somebody is signed in, and what helps when an account is in wrong hands or its second step is lost. */
export function Sessions({ facts, returned }: { facts: MemberFacts; returned: Returned | undefined }) {
  const t = useWords('oversight')
  const { member, sessions } = facts
  return (
    <Panel title={t('member.sessions')} id="sessions">
      <Table
        caption={t('member.sessions')}
        rows={sessions}
        keyOf={({ id }) => id}
        empty={<Empty title={t('member.sessions_none')} />}
        columns={[
          {
            heading: t('member.device'),
            cell: ({ browser, system }) =>
              browser && system ? t('member.device_of', { browser, system }) : (browser ?? t('member.device_unknown')),
          },
          { heading: t('member.device_since'), cell: (row) => <When at={row.created_at} /> },
          { heading: t('member.device_seen'), cell: (row) => <When at={row.seen_at} /> },
        ]}
      />
      {member.can.end_sessions && sessions.length > 0 && (
        <Reasoned
          name="sign_out"
          label={t('member.sign_out')}
          more={t('member.sign_out_more')}
          press={t('member.sign_out')}
          ask={{ label: t('member.reason'), hint: t('member.reason_hint'), minLength: 3 }}
          returned={returned}
        />
      )}
      {member.can.end_second_factor && (
        <Reasoned
          name="second_step"
          label={t('member.lost')}
          more={t('member.lost_more')}
          press={t('member.switch_off')}
          ask={{ label: t('member.lost_what'), hint: t('member.lost_hint'), minLength: 10 }}
          returned={returned}
        />
      )}
    </Panel>
  )
}

interface ReasonedProps {
  name: string
  label: string
  more: string
  press: string
  ask: { label: string; hint: string; minLength: number }
  returned: Returned | undefined
}

/** Something grave, which opens first and asks why. */
function Reasoned({ name, label, more, press, ask, returned }: ReasonedProps) {
  return (
    <details open={returned?.given?.['form'] === name}>
      <summary>{label}</summary>
      <PostForm name={name} returned={returned}>
        <p>{more}</p>
        <TextField name="reason" {...ask} autoComplete="off" maxLength={500} required />
        <div>
          <SubmitButton grave quiet>
            {press}
          </SubmitButton>
        </div>
      </PostForm>
    </details>
  )
}
