import type { z } from 'zod'
import { openSteps } from '../../engine/decide.ts'
import type { Process, Subject } from '../../engine/process.ts'
import type { Actor } from '../../kernel/actor.ts'
import { onTheWire } from '../../kernel/time.ts'
import type { PublicMember } from '../accounts/index.ts'
import { sourcesOf } from '../files/index.ts'
import type { wholeMessage } from './contact-schema.ts'
import type { picture } from './keeping-schema.ts'
import { writeMarkup } from './markup/write.ts'
import { contactMessage, page as lifecycle } from './process.ts'
import type * as shape from './schema.ts'
import type { AnswerRow } from './store/contact.ts'
import type { ListedPageRow } from './store/pages.ts'
import type { PictureRow } from './store/pictures.ts'
import type { PostRow, PublishedRow } from './store/published.ts'
import type { RedirectRow } from './store/redirects.ts'
import type { ListedRevisionRow, RevisionRow } from './store/revisions.ts'
import type { ContactMessage } from './subjects.ts'

type Members = ReadonlyMap<string, PublicMember>

const orNull = (instant: Date | null) => instant && onTheWire(instant)

export function presentShownPicture({ file_id, width, height }: PictureRow) {
  return { id: file_id, width, height, sources: sourcesOf(file_id, width) }
}

export function presentPublic(
  row: PublishedRow,
  { pictures, languages }: { pictures: readonly PictureRow[]; languages: readonly string[] },
): shape.PublicPageAnswer {
  const { kind, language, path, title, lead, seo, body } = row
  return {
    kind,
    language,
    path,
    title,
    lead,
    seo,
    body,
    pictures: pictures.map(presentShownPicture),
    languages: [...languages],
    first_published_at: orNull(row.first_published_at),
    updated_at: onTheWire(row.published_at),
  }
}

export function presentPost(row: PostRow, pictures: ReadonlyMap<string, PictureRow>) {
  const picture = row.seo.picture_id === null ? undefined : pictures.get(row.seo.picture_id)
  return {
    path: row.path,
    language: row.language,
    title: row.title,
    lead: row.lead,
    picture: picture ? presentShownPicture(picture) : null,
    first_published_at: onTheWire(row.first_published_at),
    updated_at: onTheWire(row.published_at),
  }
}

type Listed = z.input<typeof shape.pageSummary>

export function presentSummary(row: ListedPageRow, members: Members): Listed {
  return {
    id: row.id,
    kind: row.kind,
    language: row.language,
    path: row.path,
    title: row.title,
    // A page that was thrown away is found by nobody.
    state: row.state as Listed['state'],
    state_label: lifecycle.states[row.state]?.label ?? row.state,
    revision: row.latest,
    published_revision: row.published,
    publish_at: orNull(row.publish_at),
    due_revision: row.due_revision,
    withdraw_at: orNull(row.withdraw_at),
    first_published_at: orNull(row.first_published_at),
    updated_at: onTheWire(row.updated_at),
    updated_by: row.made_by === null ? null : (members.get(row.made_by)?.name ?? null),
  }
}

export function presentWhole(
  row: ListedPageRow,
  of: {
    revision: RevisionRow
    pictures: readonly PictureRow[]
    translations: readonly { id: string; language: string; state: string }[]
    members: Members
    steps: z.input<typeof shape.wholePage>['steps']
  },
): shape.WholePageAnswer {
  const { lead, seo, body } = of.revision
  return {
    ...presentSummary(row, of.members),
    lead,
    seo,
    body,
    markup: writeMarkup(body),
    pictures: of.pictures.map(presentShownPicture),
    steps: of.steps,
    translations: of.translations.map((one) => ({ ...one, state: one.state as Listed['state'] })),
  }
}

/** The steps somebody may take now, as a screen offers them. */
export function presentSteps<S extends Subject>(process: Process<S>, subject: S, actor: Actor, now: Date) {
  return openSteps(process, subject, actor, now).map(({ name, transition: { label, meaning } }) => ({
    name,
    label,
    meaning,
  }))
}

export function presentRevision(row: ListedRevisionRow, members: Members, published: number | null) {
  return {
    number: row.number,
    title: row.title,
    made_at: onTheWire(row.made_at),
    made_by: row.made_by === null ? null : (members.get(row.made_by)?.name ?? null),
    restored_from: row.restored_from,
    is_published: row.number === published,
  }
}

/** All a revision says, as text: what two revisions are compared by. */
export function textOf({ title, lead, seo, body }: RevisionRow): string {
  const said = {
    Title: title,
    Lead: lead,
    'Title for search engines': seo.title,
    'Description for search engines': seo.description,
    'Picture for cards': seo.picture_id ?? '',
    'Hidden from search engines': seo.noindex ? 'yes' : '',
    'Canonical address': seo.canonical,
  }
  const facts = Object.entries(said).flatMap(([name, value]) => (value === '' ? [] : `${name}: ${value}`))
  return `${facts.join('\n')}\n\n${writeMarkup(body)}`
}

export function presentRedirect({ made_at, from_path, to_path, ...row }: RedirectRow) {
  return { ...row, from_path: `/${from_path}`, to_path: `/${to_path}`, made_at: onTheWire(made_at) }
}

export function presentPicture(
  row: PictureRow,
  uses: readonly { file_id: string; page_id: string; title: string }[],
): z.input<typeof picture> {
  return {
    ...presentShownPicture(row),
    alt: row.alt,
    added_at: onTheWire(row.added_at),
    used_by: uses.filter((use) => use.file_id === row.file_id).map(({ page_id: id, title }) => ({ id, title })),
  }
}

export function presentMessage(message: ContactMessage) {
  const { id, state, name, email, subject, language } = message
  return {
    id,
    state: state as z.input<typeof wholeMessage>['state'],
    state_label: contactMessage.states[state]?.label ?? state,
    name,
    email,
    subject,
    language,
    created_at: onTheWire(message.createdAt),
  }
}

export function presentAnswer(row: AnswerRow, members: Members) {
  const { id, text, mail_state } = row
  return {
    id,
    text,
    mail_state,
    author: members.get(row.author_id)?.name ?? null,
    created_at: onTheWire(row.created_at),
  }
}
