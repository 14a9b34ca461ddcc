import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { turnClock } from '../support/deals.ts'
import { eventually } from '../support/eventually.ts'
import { letterTo } from '../support/letters.ts'
import { type Marketry, startMarketry } from '../support/marketry.ts'
import { type Person, registered, visitor } from '../support/person.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { operatorOf } from '../support/trade.ts'

/*
 * Nadia runs MadeInPK and writes what it says about itself. Visitors read it; nobody sees a draft; what she puts in the
 * calendar happens by itself; where a page used to be one is sent on. Claire, who runs Designia, sees nothing of it.
 */

let marketry: Marketry
let rows: Rows
let nadia: Person
let omar: Person
let claire: Person
let reader: Person

beforeAll(async () => {
  marketry = await startMarketry()
  rows = await openRows(marketry.databaseUrls)
  ;[nadia, omar, claire] = await Promise.all([
    operatorOf(marketry, 'madeinpk'),
    operatorOf(marketry, 'madeinpk', 'Omar'),
    operatorOf(marketry, 'designia'),
  ])
  reader = visitor(marketry, 'madeinpk')
})

afterAll(async () => {
  await rows?.close()
  await marketry?.close()
})

let count = 0
const write = async (more: object = {}) => {
  const path = `page-${++count}`
  const wish = { kind: 'page', language: 'en', path, title: 'About us', markup: 'We are **makers**.', ...more }
  const { status, body } = await nadia.post('/pages/', wish)
  if (status !== 201) throw new Error(`writing answered ${status}: ${JSON.stringify(body)}`)
  return body
}
const look = (path: string, language?: string) =>
  reader.get(`/pages/published/?path=${encodeURIComponent(path)}${language ? `&language=${language}` : ''}`)
const shown = async (path: string) => (await look(path)).body.page?.body.content[0].content[0].text
const save = (person: Person, page: { id: string }, base: number, markup: string) =>
  person.put(`/pages/${page.id}/`, { base_revision: base, title: 'About us', markup })

test('[CO-11] a draft is nobody’s but the operator’s; published, everybody reads it; saved again, they go on reading the old one', async () => {
  const page = await write()
  expect(page).toMatchObject({ state: 'draft', revision: 1, published_revision: null })
  expect((await look(page.path)).status).toBe(404)
  const published = await nadia.post(`/pages/${page.id}/publish/`, {})
  expect(published.body).toMatchObject({ state: 'published', published_revision: 1 })
  const read = await look(page.path)
  expect(read.body.page).toMatchObject({
    title: 'About us',
    body: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'We are ' },
            { type: 'text', text: 'makers', marks: [{ type: 'bold' }] },
            { type: 'text', text: '.' },
          ],
        },
      ],
    },
  })
  expect((await save(nadia, page, 1, 'We are weavers.')).body).toMatchObject({ revision: 2, published_revision: 1 })
  expect(await shown(page.path)).toBe('We are ')
  await nadia.post(`/pages/${page.id}/publish/`, {})
  expect(await shown(page.path)).toBe('We are weavers.')
  await nadia.post(`/pages/${page.id}/withdraw/`)
  expect((await look(page.path)).status).toBe(404)
  expect((await nadia.delete(`/pages/${page.id}/`)).status).toBe(204)
  expect((await nadia.get(`/pages/${page.id}/`)).status).toBe(404)
  // Its path is free.
  await write({ path: page.path })
})

test('[CO-11] of two who edit at once the second is told, and nothing of the first is lost', async () => {
  const page = await write()
  expect((await save(nadia, page, 1, 'Nadia was here.')).status).toBe(200)
  const late = await save(omar, page, 1, 'Omar was here.')
  expect([late.status, late.body.code]).toEqual([409, 'page_changed'])
  expect(late.body.detail).toMatch(/^Somebody else has saved this page/)
  const both = await Promise.all(['One', 'Two', 'Three'].map((text) => save(nadia, page, 2, text)))
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
})

test('[CO-11] every save is a revision: who, when, what changed word by word, and back again', async () => {
  const page = await write({ markup: 'We sell shawls.\n\nAsk us.' })
  await save(nadia, page, 1, 'We sell woollen shawls.\n\nAsk us.\n\nWe answer.')
  const { body: revisions } = await nadia.get(`/pages/${page.id}/revisions/`)
  expect(revisions.results).toMatchObject([
    { number: 2, made_by: expect.any(String), is_published: false },
    { number: 1, made_by: expect.any(String) },
  ])
  const { body: between } = await nadia.get(`/pages/${page.id}/differences/?from=1&to=2`)
  const changed = between.lines.filter(({ kind }: { kind: string }) => kind !== 'same')
  expect(changed).toEqual([
    {
      kind: 'changed',
      pieces: [
        { kind: 'same', text: 'We sell ' },
        { kind: 'added', text: 'woollen ' },
        { kind: 'same', text: 'shawls.' },
      ],
    },
    { kind: 'added', pieces: [{ kind: 'added', text: '' }] },
    { kind: 'added', pieces: [{ kind: 'added', text: 'We answer.' }] },
  ])
  const restored = await nadia.post(`/pages/${page.id}/revisions/1/restore/`, { base_revision: 2 })
  expect(restored.body).toMatchObject({ revision: 3, markup: 'We sell shawls.\n\nAsk us.\n' })
  expect((await nadia.get(`/pages/${page.id}/revisions/`)).body.results[0]).toMatchObject({ restored_from: 1 })
  expect((await nadia.post(`/pages/${page.id}/revisions/1/restore/`, { base_revision: 2 })).status).toBe(409)
})

test('[CO-11] [CO-17] put in the calendar by the clock of Karachi, a page appears by itself and goes again', async () => {
  const page = await write()
  const now = new Date((await nadia.get('/dev/clock/')).body.now ?? Date.now())
  const karachi = (hours: number) => new Date(now.getTime() + (hours + 5) * 3_600_000).toISOString().slice(0, 16)
  const scheduled = await nadia.post(`/pages/${page.id}/schedule/`, {
    publish_at: karachi(24),
    withdraw_at: karachi(48),
  })
  expect(scheduled.body).toMatchObject({ state: 'scheduled', due_revision: 1 })
  const wait = Date.parse(scheduled.body.publish_at) - now.getTime()
  expect(Math.abs(wait - 24 * 3_600_000)).toBeLessThan(61_000)
  // What is worked on meanwhile waits for its own day.
  await save(nadia, page, 1, 'Not finished')
  await turnClock(nadia, 23 * 3_600)
  await rows.quiet()
  expect((await look(page.path)).status).toBe(404)
  await turnClock(nadia, 3_700)
  await eventually(
    () => look(page.path),
    ({ status }) => status === 200,
    'the page',
  )
  expect(await shown(page.path)).toBe('We are ')
  await turnClock(nadia, 25 * 3_600)
  await eventually(
    () => look(page.path),
    ({ status }) => status === 404,
    'the end of the page',
  )
  expect((await nadia.get(`/pages/${page.id}/`)).body.state).toBe('withdrawn')
})

test('[CO-11] a change of a page that is shown can wait for its hour too; what is crossed out does not happen', async () => {
  const page = await write()
  await nadia.post(`/pages/${page.id}/publish/`, {})
  await save(nadia, page, 1, 'New prices.')
  const at = (hours: number) => new Date(Date.now() + (80 + hours) * 3_600_000 * 2).toISOString()
  await nadia.post(`/pages/${page.id}/schedule/`, { publish_at: at(10) })
  expect((await nadia.get(`/pages/${page.id}/`)).body).toMatchObject({ state: 'published', due_revision: 2 })
  expect((await nadia.post(`/pages/${page.id}/unschedule/`)).body).toMatchObject({
    publish_at: null,
    due_revision: null,
  })
  const past = await nadia.post(`/pages/${page.id}/schedule/`, { publish_at: '2020-01-01T10:00' })
  expect([past.status, past.body.code]).toEqual([422, 'not_in_future'])
  const backwards = await nadia.post(`/pages/${page.id}/schedule/`, { publish_at: at(10), withdraw_at: at(9) })
  expect(backwards.body.code).toBe('end_before_beginning')
})

test('[CO-11] a moved page takes its translations along, and whoever comes to the old path is sent on, never in a circle', async () => {
  const page = await write({ path: 'our-story' })
  const urdu = await write({ path: 'our-story', language: 'ur', title: 'ہماری کہانی', markup: 'ہم کاریگر ہیں۔' })
  for (const { id } of [page, urdu]) await nadia.post(`/pages/${id}/publish/`, {})
  expect((await look('our-story', 'ur')).body.page).toMatchObject({ title: 'ہماری کہانی', languages: ['en', 'ur'] })
  expect((await look('our-story', 'de')).body.page.language).toBe('en')

  expect((await nadia.post(`/pages/${page.id}/move/`, { path: 'story' })).body.path).toBe('story')
  expect((await look('our-story')).body).toEqual({ page: null, redirect: '/story' })
  expect((await look('story', 'ur')).body.page.title).toBe('ہماری کہانی')
  // Moved on: whoever comes by the oldest path takes one step, not two. Moved back: the path leads to itself no more.
  await nadia.post(`/pages/${page.id}/move/`, { path: 'the-story' })
  expect((await look('our-story')).body.redirect).toBe('/the-story')
  await nadia.post(`/pages/${page.id}/move/`, { path: 'our-story' })
  expect((await look('our-story')).body.page.title).toBe('About us')
  expect((await look('story')).body.redirect).toBe('/our-story')
  const other = await write()
  expect((await nadia.post(`/pages/${other.id}/move/`, { path: 'our-story' })).body.code).toBe('path_taken')
})

test('[CO-11] redirects made by hand lead to places of this marketplace only, and never in a circle', async () => {
  const send = async (from: string, to: string) => {
    const { status, body } = await nadia.post('/redirects/', { from, to })
    return status === 201 ? body.to_path : body.code
  }
  expect(await send('/old-a', '/new-a')).toBe('/new-a')
  expect(await send('/new-a', '/old-a')).toBe('redirect_loop')
  expect(await send('/x', '/x')).toBe('redirect_loop')
  expect(await send('/old-a', '/other')).toBe('redirect_taken')
  expect(await send('/older-a', '/old-a')).toBe('/new-a')
  expect(await send('/new-a', '/newest-a')).toBe('/newest-a')
  expect((await look('older-a')).body.redirect).toBe('/newest-a')
  for (const to of ['//evil.example', '/\\evil.example', '/\t/evil.example', '/%0d%0a//evil.example/..//']) {
    expect([to, await send('/bait', to)]).toEqual([to, 'invalid_request'])
  }
  // What has no slash before it is a path of ours, whatever it looks like.
  expect(await send('/bait', 'evil.example')).toBe('/evil.example')
  expect(await send('/bait-2', 'https://evil.example')).toBe('invalid_request')
  expect(await send('/bait-3', 'javascript:alert(1)')).toBe('/javascript:alert(1)')
  const page = await write()
  expect(await send(`/${page.path}`, '/elsewhere')).toBe('redirect_from_page')
})

test('[CO-11] by a signed link somebody without an account sees one draft, and no other', async () => {
  const page = await write({ markup: 'Not for everybody yet.' })
  const { url } = (await nadia.post(`/pages/${page.id}/preview-links/`)).body
  const token = new URL(url).searchParams.get('token') ?? ''
  const seen = await reader.get(`/pages/preview/?token=${token}`)
  expect(seen.body).toMatchObject({
    path: page.path,
    body: { content: [{ content: [{ text: 'Not for everybody yet.' }] }] },
  })
  const other = await write()
  expect((await reader.get(`/pages/preview/?token=${token.replace(page.id, other.id)}`)).status).toBe(404)
  expect((await visitor(marketry, 'designia').get(`/pages/preview/?token=${token}`)).status).toBe(404)
})

test('[CO-11] each marketplace has its own pages: another’s operator finds, changes and moves nothing', async () => {
  const page = await write({ path: 'ours' })
  await nadia.post(`/pages/${page.id}/publish/`, {})
  const there = visitor(marketry, 'designia')
  expect((await there.get('/pages/published/?path=ours')).status).toBe(404)
  const asked = await Promise.all([
    claire.get(`/pages/${page.id}/`),
    save(claire, page, 1, 'Taken over'),
    claire.post(`/pages/${page.id}/withdraw/`),
    claire.post(`/pages/${page.id}/move/`, { path: 'mine' }),
    claire.get(`/pages/${page.id}/revisions/`),
  ])
  expect(asked.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
  // The same path is free there.
  const theirs = { kind: 'page', language: 'en', path: 'ours', title: 'Ours', markup: 'Hello.' }
  expect((await claire.post('/pages/', theirs)).status).toBe(201)
  const seller = await registered(marketry, 'madeinpk', 'Sana', ['seller'])
  expect((await seller.get(`/pages/${page.id}/`)).status).toBe(403)
  expect((await reader.post('/pages/', theirs)).status).toBe(401)
})

test('[CO-11] paths that the marketplace needs for itself are refused with the reason', async () => {
  const refused = async (kind: string, path: string) =>
    (await nadia.post('/pages/', { kind, language: 'en', path, title: 'X', markup: 'X' })).body.code
  expect(await refused('page', 'admin/secret')).toBe('path_not_possible')
  expect(await refused('page', 'blog/no-post')).toBe('path_not_possible')
  expect(await refused('post', 'no-blog')).toBe('path_not_possible')
  expect(await refused('page', '')).toBe('path_not_possible')
  expect(await refused('home', 'home')).toBe('path_not_possible')
  expect(await refused('page', '../../etc/passwd')).toBe('invalid_request')
})

test('[CO-11] the blog, newest first, in the reader’s language where there is one; the sitemap leaves out what shall be left out', async () => {
  for (const [path, title, noindex] of [
    ['blog/first', 'First', false],
    ['blog/second', 'Second', false],
    ['blog/hidden', 'Hidden', true],
  ] as const) {
    const page = await write({ kind: 'post', path, title, lead: 'Read on', seo: { noindex } })
    await turnClock(nadia, 60)
    await nadia.post(`/pages/${page.id}/publish/`, {})
  }
  const urdu = await write({ kind: 'post', path: 'blog/first', language: 'ur', title: 'پہلی' })
  await nadia.post(`/pages/${urdu.id}/publish/`, {})
  const { results, next } = (await reader.get('/posts/?language=ur&limit=2')).body
  expect(results.map(({ title }: { title: string }) => title)).toEqual(['پہلی', 'Hidden'])
  const rest = await reader.get(new URL(next).pathname.replace('/api/v1', '') + new URL(next).search)
  expect(rest.body.results.map(({ title }: { title: string }) => title)).toEqual(['Second'])
  const map = (await reader.get('/sitemaps/pages-1.xml/')).body
  expect(map).toContain('/blog/first</loc>')
  expect(map).not.toContain('/blog/hidden')
})

test('[CO-11] menus are ordered lists of links; a link that leads to a script is none', async () => {
  const items = [
    { label: 'About', href: '/about' },
    { label: 'Help', href: '/help' },
  ]
  const written = await nadia.put('/menus/header/', { language: 'en', base_revision: 0, items })
  expect(written.body.header).toEqual({ revision: 1, items })
  expect((await reader.get('/menus/?language=ur')).body.header.items).toEqual(items)
  expect((await reader.get('/menus/?language=ur&exact=true')).body.header).toEqual({ revision: 0, items: [] })
  const stale = await omar.put('/menus/header/', { language: 'en', base_revision: 0, items: [] })
  expect([stale.status, stale.body.code]).toEqual([409, 'menu_changed'])
  const bad = await nadia.put('/menus/header/', {
    language: 'en',
    base_revision: 1,
    items: [{ label: 'x', href: 'javascript:alert(1)' }],
  })
  expect(bad.status).toBe(422)
})

const png = sharp({ create: { width: 700, height: 400, channels: 3, background: 'teal' } })
  .png()
  .toBuffer()

async function upload(person: Person, alt: string): Promise<{ status: number; body: { id: string; code?: string } }> {
  const form = new FormData()
  form.append('files', new Blob([new Uint8Array(await png)], { type: 'image/png' }), 'loom.png')
  form.append('alt', alt)
  const answer = await fetch(`http://127.0.0.1:${marketry.port}/api/v1/media/`, {
    method: 'POST',
    headers: { 'x-marketplace': 'madeinpk', authorization: `Bearer ${person.access}` },
    body: form,
  })
  return { status: answer.status, body: (await answer.json()) as { id: string } }
}

test('[CO-11] [CO-9] a picture of the library says what it shows, is seen where it is used, and goes only when no page shows it', async () => {
  expect((await upload(nadia, '')).status).toBe(422)
  const { body: picture } = await upload(nadia, 'A loom')
  const shows = (id: string) => ({
    type: 'doc',
    content: [{ type: 'picture', attrs: { id, alt: 'A woman at a loom' } }],
  })
  const page = await write({ markup: undefined, body: shows(picture.id) })
  await nadia.post(`/pages/${page.id}/publish/`, {})
  const seen = (await look(page.path)).body.page.pictures
  expect(seen).toMatchObject([{ id: picture.id, width: 700, height: 400 }])
  expect((await reader.get(seen[0].sources[0].url.replace('/api/v1', ''))).headers['content-type']).toBe('image/webp')
  expect((await nadia.get(`/media/${picture.id}/`)).body.used_by).toEqual([{ id: page.id, title: 'About us' }])
  expect((await nadia.delete(`/media/${picture.id}/`)).body.code).toBe('picture_in_use')
  const stranger = '0198f3a0-0000-7000-8000-000000000001'
  const unknown = await nadia.put(`/pages/${page.id}/`, { base_revision: 1, title: 'X', body: shows(stranger) })
  expect(unknown.body.code).toBe('unknown_picture')

  await save(nadia, page, 1, 'No picture any more.')
  expect((await nadia.delete(`/media/${picture.id}/`)).body.code).toBe('picture_in_use')
  await nadia.post(`/pages/${page.id}/publish/`, {})
  expect((await nadia.delete(`/media/${picture.id}/`)).status).toBe(204)
  // The revision that showed it can be taken up all the same, without it.
  const restored = await nadia.post(`/pages/${page.id}/revisions/1/restore/`, { base_revision: 2 })
  expect(restored.body.body.content).toEqual([])
})

test('[CO-11] [CO-6] a visitor writes, the operators are told, one answers by mail; after its time it is forgotten', async () => {
  const { form, wait_seconds } = (await reader.get('/contact/form/')).body
  const message = {
    form,
    name: 'Amna Khan',
    email: 'amna.writes@example.com',
    subject: 'Where is my shawl?',
    text: 'I ordered a shawl last week and it has not come yet.',
  }
  const quick = await reader.post('/contact/', message)
  expect([quick.status, quick.body.code]).toEqual([422, 'too_quick'])
  const late = await eventually(
    () => reader.post('/contact/', message),
    ({ status }) => status !== 422,
    'a calm hand',
    wait_seconds * 4_000,
  )
  expect([late.status, late.body]).toEqual([201, { received: true }])
  // Sent twice it is one message.
  await reader.post('/contact/', message)
  const { results } = (await nadia.get('/contact-messages/')).body
  expect(results).toMatchObject([{ subject: 'Where is my shawl?', state: 'received' }])
  const notices = (await omar.get('/notifications/')).body.results
  expect(notices).toMatchObject([{ link: `/admin/messages/${results[0].id}` }])
  expect(JSON.stringify(notices)).not.toContain('Amna')
  expect((await claire.get('/contact-messages/')).body.results).toEqual([])
  expect((await claire.get(`/contact-messages/${results[0].id}/`)).status).toBe(404)

  const text = 'It left on Monday. You will have it tomorrow.'
  const answered = await nadia.post(`/contact-messages/${results[0].id}/answers/`, { text })
  expect(answered.body).toMatchObject({ state: 'answered', answers: [{ text }] })
  const letter = await letterTo(marketry.parts.inbox, 'amna.writes@example.com', 'Re: Where is my shawl?')
  expect(letter.text).toContain(text)
  await turnClock(nadia, 15 * 86_400)
  const read = () => nadia.get(`/contact-messages/${results[0].id}/`)
  await eventually(read, ({ body }) => body.state === 'closed', 'its end')
  await turnClock(nadia, 181 * 86_400)
  const { body: forgotten } = await eventually(read, ({ body }) => body.state === 'forgotten', 'being forgotten')
  expect(forgotten).toMatchObject({ name: '', email: '', text: '', answers: [{ text: '' }] })
})

test('[CO-11] [CO-20] whoever fills in what no person sees, invents a form or takes another marketplace’s, is not heard', async () => {
  const words = { name: 'Bot', email: 'bot@example.com', subject: 'Cheap pills', text: 'Buy them all at once, today.' }
  const before = (await nadia.get('/contact-messages/')).body.results.length
  const { form } = (await reader.get('/contact/form/')).body
  const { form: elsewhere } = (await visitor(marketry, 'designia').get('/contact/form/')).body
  const trap = () => reader.post('/contact/', { ...words, form, website: 'https://pills.example' })
  const trapped = await eventually(trap, ({ status }) => status !== 422, 'the trap')
  // It is told what a person is told.
  expect([trapped.status, trapped.body]).toEqual([201, { received: true }])
  for (const invented of ['x', `${form}x`, elsewhere, form.replace(/^[^.]+/, 'aaaaaaaa')]) {
    expect((await reader.post('/contact/', { ...words, form: invented })).body.code).toBe('form_stale')
  }
  expect((await nadia.get('/contact-messages/')).body.results.length).toBe(before)
})
