import { createHmac } from 'node:crypto'
import { realMs } from './clock.ts'
import type { Row } from './store.ts'
import type { Doc, World } from './types.ts'

/** The postman of one simulator. */
export type Deliveries = {
  /** Looks for due deliveries soon: called after each request. */
  wake(): void
  /** Makes everything that waits or is held due at once, delivers it, and answers when that is done. */
  deliverNow(): Promise<void>
  /** Delivers an event once more, whatever became of it before. */
  resend(eventId: string): Promise<void>
  close(): Promise<void>
}

/** Stripe's `Stripe-Signature` header, with the real clock's seconds. */
export function signature(secret: string, payload: string, seconds: number): string {
  const mac = createHmac('sha256', secret).update(`${seconds}.${payload}`).digest('hex')
  return `t=${seconds},v1=${mac}`
}

/**
 * Whose endpoint an event goes to, told by its secret: one endpoint of Stripe's takes the platform's events or those of
 * connected accounts, never both. Here both lie at one address.
 */
export function secretOf({ settings }: Pick<World, 'settings'>, event: Doc): string {
  return (event['account'] && settings.connectWebhookSecret) || settings.webhookSecret
}

/** Writes down that an event is to be delivered, as the faults that are switched on will have it. */
export function planDelivery(world: World, event: Doc): void {
  if (!world.settings.webhookUrl) return
  const fate = world.faults.webhookFate(event['type'])
  const due = realMs() + fate.delayMs
  for (let copy = 0; copy < fate.copies; copy++) addDelivery(world, event.id, fate.state, due)
  if (fate.state === 'waiting') releaseHeld(world, event.id)
}

/** What "reorder" held back goes out after the event that overtook it, the youngest first. */
function releaseHeld(world: World, overtaker: string): void {
  const held = world.store.rows(
    "select id, event from deliveries where state = 'held' and event <> ? order by id desc",
    overtaker,
  )
  for (const row of held) {
    world.store.run('delete from deliveries where id = ?', row['id'] ?? null)
    addDelivery(world, String(row['event']), 'waiting', realMs())
  }
}

function addDelivery(world: World, eventId: string, state: string, due: number): void {
  world.store.run('insert into deliveries (event, state, due) values (?, ?, ?)', eventId, state, due)
}

/** Starts the postman: one delivery at a time, in order of their due times, each retried with growing pauses. */
export function openDeliveries(world: World): Deliveries {
  const stop = new AbortController()
  let running: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined

  function wake(): void {
    clearTimeout(timer)
    if (stop.signal.aborted || running) return
    const next = nextDelivery(world)
    if (!next || world.faults.active().outage) return
    const pause = Math.max(0, Number(next['due']) - realMs())
    timer = setTimeout(start, Math.min(pause, 2 ** 31 - 1))
    timer.unref()
  }

  function start(): void {
    running ??= deliverDue().finally(() => {
      running = undefined
      wake()
    })
  }

  async function deliverDue(): Promise<void> {
    for (let next = nextDelivery(world); next && Number(next['due']) <= realMs(); next = nextDelivery(world)) {
      if (stop.signal.aborted || world.faults.active().outage) return
      await attempt(world, next, stop.signal)
    }
  }

  return {
    wake,
    async deliverNow() {
      await running
      const now = realMs()
      releaseHeld(world, '')
      world.store.run("update deliveries set due = ? where state = 'waiting' and due > ?", now, now)
      running ??= deliverDue().finally(() => {
        running = undefined
        wake()
      })
      await running
    },
    async resend(eventId) {
      await running
      addDelivery(world, eventId, 'waiting', 0)
      start()
      await running
    },
    async close() {
      clearTimeout(timer)
      stop.abort()
      await running
    },
  }
}

function nextDelivery(world: World): Row | undefined {
  return world.store.row("select * from deliveries where state = 'waiting' order by due, id limit 1")
}

async function attempt(world: World, delivery: Row, stopped: AbortSignal): Promise<void> {
  const event = world.store.find(String(delivery['event']))
  if (!event) {
    world.store.run('delete from deliveries where id = ?', delivery['id'] ?? null)
    return
  }
  const answer = await send(world, event, stopped)
  if (stopped.aborted && !answer.ok) return
  const attempts = Number(delivery['attempts']) + 1
  const pause = world.settings.retryDelaysMs[attempts - 1]
  const state = answer.ok ? 'delivered' : pause === undefined ? 'failed' : 'waiting'
  const due = realMs() + (pause ?? 0)
  const sql = 'update deliveries set state = ?, attempts = ?, due = ?, answer = ? where id = ?'
  world.store.run(sql, state, attempts, due, answer.text, delivery['id'] ?? null)
  if (answer.ok) world.store.save({ ...event, pending_webhooks: 0 })
}

async function send(world: World, event: Doc, stopped: AbortSignal): Promise<{ ok: boolean; text: string }> {
  const payload = JSON.stringify(event, null, 2)
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
    'stripe-signature': signature(secretOf(world, event), payload, Math.floor(realMs() / 1000)),
  }
  const signal = AbortSignal.any([stopped, AbortSignal.timeout(world.settings.webhookTimeoutMs)])
  try {
    const url = world.settings.webhookUrl ?? ''
    const response = await fetch(url, { method: 'POST', headers, body: payload, signal, redirect: 'manual' })
    await response.arrayBuffer()
    return { ok: response.ok, text: String(response.status) }
  } catch (error) {
    return { ok: false, text: error instanceof Error ? causeOf(error) : 'unknown' }
  }
}

function causeOf(error: Error): string {
  const cause = error.cause as { code?: string } | undefined
  return cause?.code ?? error.name
}
