import { randomUUIDv7 } from 'node:crypto'
import { Pool } from 'pg'
import { type Buyer, signIn } from './buyers.ts'
import { beginConversations, type Conversation } from './conversations.ts'
import { compare, connections, type Drive, inParallel, over, type Row } from './load.ts'
import { end, type Place, type Setting } from './setting.ts'
import { buyers, sellers, slug } from './shop.ts'
import { openTalker, type Talker } from './talkers.ts'

const otherPort = 18_096
const barePort = 18_098
const eachBuyers = 8
// Ours asks besides who may write there, and numbers what is said for each who hears of it.
const aim = 0.4
// The limit asks nobody who may write or hear, numbers nothing, and has no other process to tell.
const heardAim = 0.1
const body = 'It was sent this morning, and should be with you on Thursday.'

/**
 * Messages said in many conversations, over REST and over sockets, each kept, numbered and told; beside the same rows by
 * prepared SQL through `pg`, one transaction a message. Then the time from saying something to its being heard by the other
 * at another process, beside bare `ws` that keeps the same bytes by one insert and hands them on.
 */
export async function measureMessages({ pace, shop, start }: Setting): Promise<Row[]> {
  const people = await Promise.all(buyers.map((email) => signIn(shop.port, email)))
  const byId = new Map(people.map((one) => [one.memberId, one]))
  const threads = await shop.withParts((parts) => beginConversations(parts, [...byId.keys()], eachBuyers))
  const talks = { people: byId, threads }
  const plain = await plainWay(shop, threads)
  const rows: Row[] = []
  try {
    const rest = overRest(shop.port, talks)
    rows.push({ name: 'message by REST', aim, ...(await compare(pace, rest, plain.drive)) })
    if (rows.length >= pace.rows) return rows
    const sockets = await overSockets(shop.port, talks)
    rows.push({ name: 'message by socket', aim, ...(await compare(pace, sockets.drive, plain.drive)) })
    sockets.close()
  } finally {
    await plain.close()
  }
  const other = await shop.serve('web', otherPort)
  const bare = await start('bare-talkers.ts', { DATABASE_URL: shop.adminUrl, BARE_PORT: String(barePort) })
  const ours = await heardElsewhere(shop.port, talks)
  const theirs = await heardBarely(await ours.frame())
  rows.push({
    name: 'message heard at another process',
    aim: heardAim,
    ...(await compare(pace, ours.drive, theirs.drive)),
  })
  ours.close()
  theirs.close()
  await Promise.all([end(other), end(bare)])
  return rows
}

interface Talks {
  /** By id. */
  people: ReadonlyMap<string, Buyer>
  threads: readonly Conversation[]
}

const accessOf = ({ people }: Talks, { buyer }: Conversation) => people.get(buyer)?.access ?? ''

function overRest(port: number, talks: Talks): Drive {
  let turn = 0
  return over(`http://127.0.0.1:${port}`, {
    method: 'POST',
    prepare: () => {
      const thread = talks.threads[turn++ % talks.threads.length] as Conversation
      return {
        path: `/api/v1/conversations/${thread.id}/messages/`,
        headers: {
          host: `${slug}.localhost`,
          authorization: `Bearer ${accessOf(talks, thread)}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ body, ref: randomUUIDv7() }),
      }
    },
  })
}

const saying = (conversation: string) =>
  JSON.stringify({ type: 'send_message', conversation_id: conversation, body, ref: randomUUIDv7() })

/** A line a buyer, each of whom says something in one of their conversations after the other. */
async function overSockets(port: number, talks: Talks): Promise<Talking> {
  const free = await Promise.all(
    [...talks.people.values()].map(async ({ memberId, access }) => ({
      talker: await openTalker(`ws://127.0.0.1:${port}/ws/chat/`, access),
      threads: talks.threads.filter(({ buyer }) => buyer === memberId),
    })),
  )
  const all = [...free]
  const drive = inParallel(async (turn) => {
    const one = free.pop()
    if (!one) throw new Error('nobody is free to talk')
    await one.talker.say(saying(one.threads[turn % one.threads.length]?.id ?? ''))
    free.push(one)
  })
  return { drive, close: () => all.forEach(({ talker }) => talker.close()) }
}

interface Talking {
  drive: Drive
  close(): void
}

/** One who talks and one who listens. */
interface Pair {
  talker: Talker
  listener: Talker
  /** What is said. */
  frame: () => string
}

/**
 * What an experienced hand would write for the same rows: named prepared statements, one after the other, one transaction a
 * message, as many at once as there are connections in the other measurement.
 */
async function plainWay(
  shop: Place,
  threads: readonly Conversation[],
): Promise<{ drive: Drive; close(): Promise<void> }> {
  const pool = new Pool({ connectionString: shop.appUrl, max: connections })
  const { rows } = await pool.query<{ id: string }>('select id from all_marketplaces()')
  const marketplace = rows[0]?.id ?? ''
  const drive = inParallel((turn) => sayByHand(pool, marketplace, threads[turn % threads.length] as Conversation))
  return { drive, close: () => pool.end() }
}

async function sayByHand(pool: Pool, marketplace: string, { id, buyer }: Conversation): Promise<void> {
  const client = await pool.connect()
  const run = (name: string, text: string, values: unknown[] = []) => client.query({ name, text, values })
  try {
    await client.query('begin')
    await run('enter', "select set_config('app.marketplace_id', $1, true)", [marketplace])
    await run('author', 'select standing from member where id = $1', [buyer])
    const { rows } = await run('lock', 'select last_number from conversation where id = $1 for no key update', [id])
    const number = BigInt(rows[0].last_number) + 1n
    await run(
      'message',
      `insert into message (id, conversation_id, number, author_id, ref, body, at) values ($1, $2, $3, $4, $5, $6, now())`,
      [randomUUIDv7(), id, number, buyer, randomUUIDv7(), body],
    )
    await run('last', 'update conversation set last_number = $2, last_at = now() where id = $1', [id, number])
    await run(
      'unread',
      `update conversation_member set
         read_number = case when member_id = $2 then $3 else read_number end,
         unread_since = case when member_id = $2 then null else coalesce(unread_since, now()) end
       where conversation_id = $1 and left_at is null`,
      [id, buyer, number],
    )
    await client.query('commit')
  } catch (fault) {
    await client.query('rollback')
    throw fault
  } finally {
    client.release()
  }
}

/** Pairs that talk: of a buyer at one process, and a seller who looks at the same conversation at another. */
async function heardElsewhere(port: number, talks: Talks): Promise<Talking & { frame(): Promise<string> }> {
  const tokens = await Promise.all(sellers.map((email) => signIn(port, email)))
  const bySeller = new Map(tokens.map(({ memberId, access }) => [memberId, access]))
  const pairs = await Promise.all(
    talks.threads.slice(0, connections).map(async (thread): Promise<Pair> => {
      const [talker, listener] = await Promise.all([
        openTalker(`ws://127.0.0.1:${otherPort}/ws/chat/${thread.id}/`, accessOf(talks, thread)),
        openTalker(`ws://127.0.0.1:${port}/ws/chat/${thread.id}/`, bySeller.get(thread.seller) ?? ''),
      ])
      return { talker, listener, frame: () => saying(thread.id) }
    }),
  )
  const first = pairs[0] as Pair
  return { ...talking(pairs), frame: () => saidAndHeard(first) }
}

/** As many pairs at bare `ws`, between whom `frame` goes and is kept. */
async function heardBarely(frame: string): Promise<Talking> {
  const at = (path: string) => openTalker(`ws://127.0.0.1:${barePort}${path}`, '')
  const pairs = await Promise.all(
    Array.from({ length: connections }, async (_, n): Promise<Pair> => {
      const listener = await at(`/hear/${n}`)
      return { talker: await at(`/say/${n}`), listener, frame: () => frame }
    }),
  )
  return talking(pairs)
}

/** Has all pairs talk, each saying the next thing when the last was heard. */
function talking(pairs: readonly Pair[]): Talking {
  const free = [...pairs]
  return {
    drive: inParallel(async () => {
      const pair = free.pop()
      if (!pair) throw new Error('nobody is free to talk')
      await saidAndHeard(pair)
      free.push(pair)
    }),
    close: () => pairs.forEach(({ talker, listener }) => (talker.close(), listener.close())),
  }
}

async function saidAndHeard({ talker, listener, frame }: Pair): Promise<string> {
  const [heard] = await Promise.all([listener.hears(), talker.say(frame())])
  return heard
}
