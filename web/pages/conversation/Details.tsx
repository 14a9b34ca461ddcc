import { Link } from 'react-router'
import type { Conversation } from '../../api/shapes.ts'
import { buttonClass, SubmitButton } from '../../ui/form/Button.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import { Menu } from '../../ui/over/Menu.tsx'
import { useWords } from '../../words/words.ts'
import { useName } from './names.ts'

/** What can be done about a conversation, besides writing in it. */
export function Details({ conversation, me }: { conversation: Conversation; me: string | undefined }) {
  const t = useWords('messages')
  const nameOf = useName()
  const { about, members, muted, begun_by } = conversation
  const others = members.filter(({ id }) => id !== me)
  const owns = about === 'group' && begun_by === me
  return (
    <Menu opener={t('menu.opener')} atEnd>
      <li>
        <Deed name={muted ? 'unmute' : 'mute'}>{t(muted ? 'menu.unmute' : 'menu.mute')}</Deed>
      </li>
      {others.map((one) => (
        <li key={one.id}>
          <Deed name={one.blocked ? 'unblock' : 'block'} member={one.id}>
            {t(one.blocked ? 'menu.unblock' : 'menu.block', { name: nameOf(one) })}
          </Deed>
        </li>
      ))}
      {owns &&
        others.map((one) => (
          <li key={`out ${one.id}`}>
            <Deed name="put-out" member={one.id}>
              {t('menu.put_out', { name: nameOf(one) })}
            </Deed>
          </li>
        ))}
      {owns && (
        <li>
          <Link className={buttonClass({ bare: true, small: true })} to={`/messages/group?add=${conversation.id}`}>
            {t('menu.add')}
          </Link>
        </li>
      )}
      {about === 'group' && (
        <li>
          <Deed name="leave">{t('menu.leave')}</Deed>
        </li>
      )}
      <li>
        <Link className={buttonClass({ bare: true, small: true })} to="?report=1#report">
          {t('menu.report')}
        </Link>
      </li>
    </Menu>
  )
}

function Deed({ name, member, children }: { name: string; member?: string; children: string }) {
  return (
    <PostForm name={name} className="">
      {member && <input type="hidden" name="member" value={member} />}
      <SubmitButton bare small name="press" value={`${name} ${member ?? ''}`}>
        {children}
      </SubmitButton>
    </PostForm>
  )
}
