import { Link } from 'react-router'
import type { Member } from '../../../api/shapes.ts'
import { LinkButton } from '../../../ui/form/Button.tsx'
import { Badge } from '../../../ui/page/Badge.tsx'
import { Facts, Panel } from '../../../ui/page/Panel.tsx'
import { useWords } from '../../../words/words.ts'
import { mayBeActedAs } from '../acting/mayBeActedAs.ts'

/** Who deals with whom: the way to each, and to seeing the place as they do. */
export function Parties({ buyer, seller }: { buyer: Member | undefined; seller: Member | undefined }) {
  const t = useWords('oversight')
  const people = [
    ['buyer', buyer],
    ['seller', seller],
  ] as const
  return (
    <Panel title={t('deal.people')} id="people">
      <Facts
        facts={people.map(([role, one]) => [
          t(`people.${role}`),
          one ? (
            <span key={role}>
              <Link to={`/admin/members/${one.id}`} dir="auto">
                {one.name || one.email}
              </Link>{' '}
              {one.standing !== 'active' && <Badge tone="bad">{t(`member.${one.standing}`)}</Badge>}
            </span>
          ) : (
            t('people.gone')
          ),
        ])}
      />
      {people.map(
        ([role, one]) =>
          one &&
          mayBeActedAs(one) && (
            <LinkButton key={role} to={`/admin/members/${one.id}/acting`} quiet small>
              {t('people.act', { name: one.name || one.email })}
            </LinkButton>
          ),
      )}
    </Panel>
  )
}
