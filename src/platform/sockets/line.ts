import type { Duplex } from 'node:stream'
import type { RawData, WebSocket } from 'ws'
import type { Actor } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/errors.ts'
import type { Marketplace } from '../../kernel/marketplace.ts'
import { onTheWire } from '../../kernel/time.ts'
import { admitWhileClosed } from '../http/authenticate.ts'
import { problemOf, problemOfUnexpected, refusalOf } from '../http/problem.ts'
import { problemIn } from '../http/problem-words.ts'
import { refuseUnkeepable } from '../http/shapes.ts'
import { type Occasion, onOccasion } from '../telemetry/occasion.ts'
import { common } from './frames.ts'
import type { Frame, SocketEndpoint, SocketLine, SocketListener } from './socket.ts'

/** What a line is made of. */
export interface LineNeeds {
  endpoint: SocketEndpoint
  arrival: Pick<SocketLine, 'marketplace' | 'id' | 'after'> & { actor: Actor }
  occasion: Occasion
  /** The marketplace as it stands now: a line may live for days. @throws Refusal not_found */
  marketplace(): Promise<Marketplace>
  /** Who a token names there. @throws Refusal unauthenticated, closed_for_now */
  identify(token: string, marketplace: Marketplace): Promise<Actor>
  /** Counts a frame. @throws Refusal rate_limited */
  count(actor: Actor): void
  now(): Date
  /** Every frame that is sent is held against its declared shape. */
  strict: boolean
  failed(fault: unknown): void
  /** Milliseconds in which whoever is let go may read why. */
  lingers?: number
}

// What waits for one reader, in bytes; a line that is alive takes a frame at once.
const mostWaitingBytes = 256 * 1_024
// Frames of one line that wait to be heard. Whoever sends more before they were answered is let go.
const mostUnheard = 256
// Refusals of frames in a row, after which somebody does not speak our language.
const mostUnreadable = 10

/**
 * Looks after one socket until it is over: reads its frames, one after the other, and answers each fault on the line. Frames
 * of the module are heard at once, not one by one, so that bids that come together are decided together.
 */
export async function openLine(socket: WebSocket, stream: Duplex, needs: LineNeeds): Promise<void> {
  const { endpoint, arrival, occasion } = needs
  let actor = arrival.actor
  let unheard = 0
  let unreadable = 0
  let listener: SocketListener | undefined
  // A module may count who is here: each leaves once.
  let here: SocketListener | undefined
  const leave = () => {
    here?.left()
    here = undefined
  }

  const sayWritten = (written: readonly Buffer[]): boolean => {
    if (socket.readyState !== socket.OPEN) return false
    if (socket.bufferedAmount > mostWaitingBytes) {
      // Its end would wait behind all that it has not read.
      socket.terminate()
      return false
    }
    // By one call to the system, which costs more than all else about a frame.
    stream.cork()
    for (const frame of written) socket.send(frame, { binary: false })
    stream.uncork()
    return true
  }
  const say = (frame: Frame): boolean => {
    if (needs.strict) endpoint.says.parse(frame)
    return sayWritten([Buffer.from(JSON.stringify(frame))])
  }
  const sayFault = (fault: unknown, ref?: string): void => {
    const refusal = refusalOf(fault)
    if (!refusal) needs.failed(fault)
    const problem = refusal ? problemOf(refusal) : problemOfUnexpected(occasion.request)
    const { code, detail, errors } = problemIn(occasion.language ?? 'en', problem, refusal?.kind)
    say({ type: 'error', code, detail, ...(ref && { ref }), ...(errors && { errors }) } as Frame)
  }
  const line: SocketLine = {
    ...arrival,
    actor: () => actor,
    say,
    sayWritten,
    end: (code, reason) => socket.close(code, reason),
  }

  const hear = async (text: string): Promise<void> => {
    const frame = readFrame(endpoint, text)
    needs.count(actor)
    const marketplace = await needs.marketplace()
    if (frame.type === 'ping') return void say({ type: 'pong', server_time: onTheWire(needs.now()) } as Frame)
    if (frame.type === 'auth') {
      actor = await needs.identify((frame as Frame & { token: string }).token, marketplace)
      if (actor.kind === 'member') say({ type: 'authenticated', member_id: actor.memberId } as Frame)
      return
    }
    try {
      admitWhileClosed(marketplace, actor, {})
      await listener?.hear(frame, marketplace)
    } catch (fault) {
      sayFault(fault, (frame as { ref?: string }).ref)
    }
  }
  const take = async (text: string): Promise<void> => {
    try {
      await hear(text)
      unreadable = 0
    } catch (fault) {
      sayFault(fault)
      unreadable += 1
      const tooOften = fault instanceof Refusal && fault.kind === 'too_many'
      if (tooOften || unreadable >= mostUnreadable) letGo(tooOften ? 'too often' : 'unreadable')
    } finally {
      unheard -= 1
    }
  }

  /** Hears them no more, though they go on; whoever does not hang up in turn is not waited for. */
  const letGo = (reason: string): void => {
    socket.off('message', came).close(1008, reason)
    setTimeout(() => socket.terminate(), needs.lingers ?? 2_000).unref()
  }
  // What comes while the module still opens waits its turn.
  const opening = Promise.withResolvers<void>()
  const came = (data: RawData, binary: boolean) => {
    unheard += 1
    if (unheard > mostUnheard) return letGo('too many frames at once')
    const text = binary ? '' : String(data)
    void opening.promise.then(() => onOccasion(occasion, () => take(text)))
  }
  socket.on('message', came)
  socket.on('close', leave)
  // A line that breaks is no fault of ours; 'close' follows.
  socket.on('error', () => {})
  try {
    listener = here = await onOccasion(occasion, () => endpoint.open(line))
    if (socket.readyState !== socket.OPEN) leave()
    opening.resolve()
  } catch (fault) {
    sayFault(fault)
    letGo('refused')
  }
}

/** A frame in a shape that is taken here. @throws Refusal malformed, invalid_request */
function readFrame(endpoint: SocketEndpoint, text: string): Frame {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    throw new Refusal('malformed', 'malformed', 'A frame is JSON, sent as text.')
  }
  refuseUnkeepable(given)
  const read = common.safeParse(given)
  if (read.success) return read.data
  const own = endpoint.hears.safeParse(given)
  if (own.success) return own.data
  const faults = own.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  throw new Refusal('invalid', 'invalid_request', 'The frame has another shape than is taken here.', { faults })
}
