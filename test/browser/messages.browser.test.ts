import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { offer } from '../support/trade.ts'
import { picture } from './support/looking.ts'
import { openWorld } from './support/world.ts'

const world = openWorld()

/** What the list says, a conversation an entry, in its order. */
const listed = async (page: Page) =>
  page.getByRole('main').getByRole('list').getByRole('link').filter({ hasText: 'Bilal' }).allInnerTexts()

/** Has each document that the page comes to note which sockets it opens: those of the document before it may be told late. */
const noteLines = (page: Page) =>
  page.addInitScript(() => {
    const opened: string[] = []
    const Plain = globalThis.WebSocket
    globalThis.WebSocket = class extends Plain {
      constructor(url: string | URL) {
        super(url)
        opened.push(new URL(url).pathname)
      }
    }
    Object.assign(globalThis, { opened })
  })
const linesOf = (page: Page) => page.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)

const untilListed = (page: Page, holds: (lines: string[]) => boolean, what: string) =>
  eventually(() => listed(page), holds, what)

test('[CO-7] the list of conversations lives: one begins, goes first, is read; over one line; without script it is the page’s', {
  timeout: 180_000,
}, async () => {
  const { people, pageOf } = world
  const { seller: amna, buyer: bilal, categoryId } = people
  const shawl = await offer(amna, categoryId)
  const bowl = await offer(amna, categoryId, { title: 'Blue pottery bowl' })
  const list = await pageOf(amna, '/messages')
  await noteLines(list)
  await list.reload()
  await list.getByText('No messages yet').waitFor()
  await eventually(
    () => linesOf(list),
    (opened) => opened.length > 0,
    'the line',
  )

  // One begins.
  const his = await pageOf(bilal, `/messages/new?product=${shawl.productId}`)
  await his.getByRole('textbox', { name: 'Your message' }).fill('Is it dyed by hand?')
  await his.getByRole('button', { name: 'Send' }).click()
  const [first] = await untilListed(list, ({ length }) => length === 1, 'the conversation that was begun')
  expect(first).toContain('Is it dyed by hand?')
  expect(first).toContain('1 unread message')

  // Another goes before it, and it before that one again.
  await bilal.post('/conversations/', { about: 'product', product_id: bowl.productId, body: 'Does it hold water?' })
  await untilListed(list, ([top]) => top?.includes('Does it hold water?') ?? false, 'the other one on top')
  await his.getByRole('textbox', { name: 'Your message' }).fill('And is it heavy?')
  await his.keyboard.press('Enter')
  const [top, below] = await untilListed(
    list,
    ([one]) => one?.includes('And is it heavy?') ?? false,
    'the first on top',
  )
  expect(top).toContain('2 unread messages')
  expect(below).toContain('Does it hold water?')
  await picture(list, 'messages-live')

  // She reads it in another tab: the mark goes.
  const thread = await list.context().newPage()
  await noteLines(thread)
  await thread.goto(his.url())
  await thread.getByText('And is it heavy?').waitFor()
  await untilListed(list, ([one]) => one !== undefined && !one.includes('unread'), 'that the mark is gone')
  const opened = [...(await linesOf(list)), ...(await linesOf(thread))]
  expect(opened.filter((path) => path === '/ws/chat/')).toHaveLength(1)

  const plain = await pageOf(amna, '/messages', { javaScriptEnabled: false })
  expect(await listed(plain)).toHaveLength(2)
})
