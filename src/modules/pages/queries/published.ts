import { faultIn } from '../../../kernel/errors.ts'
import { isId } from '../../../kernel/ids.ts'
import type { Page } from '../../../kernel/pages.ts'
import { onTheWire } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/db/transaction.ts'
import { cutPage, type PageRequest } from '../../../platform/http/page.ts'
import { noSuchPage } from '../errors.ts'
import type { MenuPlace } from '../keeping-schema.ts'
import { presentPost, presentPublic } from '../present.ts'
import { inLanguage, languagesFor } from '../rules.ts'
import type { PublicPageAnswer } from '../schema.ts'
import { type MenuRow, selectMenus } from '../store/menus.ts'
import { lookAtPage } from '../store/pages.ts'
import { type PictureRow, selectPicturesOf } from '../store/pictures.ts'
import { type PostRow, selectPosts, selectPublishedAt } from '../store/published.ts'
import { selectRedirectFrom } from '../store/redirects.ts'
import { selectRevision } from '../store/revisions.ts'

/** What language is wished for, and what the marketplace speaks. */
export interface Speaking {
  wish: string | undefined
  locale: string
}

/** What lies at a path: a page in the best language there is, or where one is sent on to. @throws Refusal not_found */
export async function findAt(
  tx: Tx,
  path: string,
  { wish, locale }: Speaking,
): Promise<{ page: PublicPageAnswer | null; redirect: string | null }> {
  const [pages, redirect] = await Promise.all([selectPublishedAt(tx, path), selectRedirectFrom(tx, path)])
  const page = inLanguage(pages, languagesFor(wish, locale))
  if (page) {
    const languages = pages.map(({ language }) => language)
    const pictures = await selectPicturesOf(tx, page.pictures)
    return { page: presentPublic(page, { pictures, languages }), redirect: null }
  }
  if (!redirect) throw noSuchPage()
  return { page: null, redirect: `/${redirect.to_path}` }
}

/** A revision as it would be shown. @throws Refusal not_found */
export async function preview(
  tx: Tx,
  { pageId, revision }: { pageId: string; revision: number },
): Promise<PublicPageAnswer> {
  const [page, said] = await Promise.all([lookAtPage(tx, pageId), selectRevision(tx, pageId, revision)])
  if (!page || !said) throw noSuchPage()
  const { kind, language, path } = page
  const { title, lead, seo, body, pictures } = said
  const row = { kind, language, path, title, lead, seo, body, pictures }
  return presentPublic(
    { ...row, first_published_at: page.firstPublishedAt, published_at: said.made_at },
    { pictures: await selectPicturesOf(tx, pictures), languages: [language] },
  )
}

/** The blog, the newest post first. */
export async function listPosts(
  tx: Tx,
  { wish, locale }: Speaking,
  request: PageRequest,
): Promise<{ page: Page<PostRow>; present: (row: PostRow) => ReturnType<typeof presentPost> }> {
  const { cursor, direction, limit } = request
  if (cursor && !(isId(cursor.id) && Number.isFinite(Date.parse(cursor.key)))) {
    throw faultIn('cursor', 'cursor_invalid', 'This is no place in this list.')
  }
  const rows = await selectPosts(tx, languagesFor(wish, locale), {
    place: cursor ? { at: new Date(cursor.key), id: cursor.id } : null,
    backward: direction === 'backward',
    limit,
  })
  const page = cutPage(rows, request, (row) => ({ key: onTheWire(row.first_published_at), id: row.id }))
  const ids = page.rows.flatMap(({ seo }) => seo.picture_id ?? [])
  const pictures = new Map((await selectPicturesOf(tx, ids)).map((row): [string, PictureRow] => [row.file_id, row]))
  return { page, present: (row) => presentPost(row, pictures) }
}

const noMenu = { revision: 0, items: [] }

/** Both menus, in the best language there is; with `exact` in that language or empty, for whoever edits them. */
export async function readMenus(tx: Tx, { wish, locale }: Speaking, exact: boolean) {
  const all = await selectMenus(tx)
  const languages = languagesFor(wish, locale)
  const find = (place: MenuPlace): Pick<MenuRow, 'revision' | 'items'> => {
    const own = all.filter((one) => one.place === place)
    const found = exact ? own.find(({ language }) => language === languages[0]) : inLanguage(own, languages)
    return found ? { revision: found.revision, items: found.items } : noMenu
  }
  return { language: languages[0] ?? 'en', header: find('header'), footer: find('footer') }
}
