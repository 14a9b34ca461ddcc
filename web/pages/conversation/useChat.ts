import { useCallback, useEffect, useReducer, useRef } from 'react'
import type { Conversation, Message } from '../../api/shapes.ts'
import { type Chat, change, type Frame } from './chat.ts'

/** Real milliseconds: how long one who fell silent counts as typing, and how often we say that we are. */
const typingLasts = 5_000
const typingEvery = 2_500

/**
 * A conversation as it lives: what is said, read and typed comes over a socket, and what one says goes by it. Without
 * script, or while there is no line, it is what the page came with.
 */
export function useChat(
  conversation: Conversation,
  messages: readonly Message[],
  me: string | undefined,
  live: boolean,
) {
  const [chat, tell] = useReducer(change, { conversation, messages, pending: [], typing: {}, line: 'none' } as Chat)
  const socket = useRef<WebSocket>(undefined)
  const lastTyped = useRef(0)
  const { id } = conversation

  // The page was loaded again: what it says is newer.
  useEffect(() => tell({ type: 'loaded', conversation, messages }), [conversation, messages])

  useEffect(() => {
    if (!live || !me) return
    let number = ''
    let tries = 0
    let timer: ReturnType<typeof setTimeout>
    let over = false
    const open = () => {
      const { protocol, host } = window.location
      const after = number && `?after=${number}`
      const line = new WebSocket(`${protocol === 'https:' ? 'wss' : 'ws'}://${host}/ws/chat/${id}/${after}`)
      socket.current = line
      line.addEventListener('open', () => {
        tries = 0
        tell({ type: 'line', line: 'open' })
      })
      line.addEventListener('message', ({ data }: MessageEvent<string>) => {
        const frame = JSON.parse(data) as Frame
        if ('number' in frame && frame.number) number = frame.number
        tell(frame)
      })
      line.addEventListener('close', ({ code }) => {
        if (over) return
        tell({ type: 'line', line: code === 1008 ? 'over' : 'broken' })
        if (code === 1008) return
        tries += 1
        timer = setTimeout(open, Math.min(30_000, 500 * 2 ** tries) * (0.5 + Math.random() / 2))
      })
    }
    open()
    const beat = setInterval(() => tell({ type: 'tick', now: Date.now() - typingLasts }), 1_000)
    return () => {
      over = true
      clearTimeout(timer)
      clearInterval(beat)
      socket.current?.close()
    }
  }, [id, live, me])

  const send = (frame: object): boolean => {
    if (socket.current?.readyState !== WebSocket.OPEN) return false
    socket.current.send(JSON.stringify(frame))
    return true
  }
  /** Says something; false where it must go by the form. */
  const say = (body: string): boolean => {
    const ref = crypto.randomUUID()
    if (!send({ type: 'send_message', body, ref })) return false
    tell({ type: 'saying', ref, body })
    return true
  }
  const typing = () => {
    const now = Date.now()
    if (now - lastTyped.current < typingEvery) return
    if (send({ type: 'typing' })) lastTyped.current = now
  }
  const last = chat.messages.at(-1)?.seq ?? 0
  const readSeq = chat.conversation.members.find((one) => one.id === me)?.read_seq ?? 0
  // What was on its way when the line broke may have been said: under its own name it is said once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when a line is opened
  useEffect(() => {
    if (chat.line !== 'open') return
    for (const { ref, body, problem } of chat.pending) if (!problem) send({ type: 'send_message', body, ref })
  }, [chat.line])
  const seen = useCallback(() => {
    if (last > readSeq && chat.line === 'open') socket.current?.send(JSON.stringify({ type: 'read', seq: last }))
  }, [last, readSeq, chat.line])
  /** Tries again what could not be said: under its own name, so that it is said once. */
  const again = (ref: string) => {
    const waiting = chat.pending.find((one) => one.ref === ref)
    if (waiting && send({ type: 'send_message', body: waiting.body, ref }))
      tell({ type: 'saying', ref, body: waiting.body })
  }
  return { chat, say, typing, seen, again }
}
