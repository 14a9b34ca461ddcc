import { z } from 'zod'
import type { Marketplace } from '../../kernel/marketplace.ts'
import { commonHeard, commonSaid } from './frames.ts'
import type { SocketEndpoint } from './socket.ts'

type Json = Record<string, unknown>

/** The AsyncAPI 3 document of the sockets a marketplace has, made from the very shapes by which frames are read and sent. */
export function asyncApiOf(endpoints: readonly SocketEndpoint[], marketplace?: Marketplace): Json {
  const here = endpoints.filter(({ module }) => !marketplace || marketplace.settings.modules.includes(module))
  const named = here.map((endpoint) => ({ endpoint, name: nameOf(endpoint.path) }))
  return {
    asyncapi: '3.0.0',
    info: {
      title: `${marketplace?.name ?? 'Marketry'} sockets`,
      version: '1',
      description:
        'Frames are JSON, sent as text, told apart by `type`. Who opens a socket is known by a bearer header, by the ' +
        'cookie of a page of ours, or by a frame of the type `auth`; visitors may watch auctions. After a broken line, `?after=` ' +
        'with the last `number` brings what was missed.',
    },
    channels: Object.fromEntries(
      named.map(({ endpoint, name }) => [
        name,
        {
          address: endpoint.path.replace(':id', '{id}'),
          description: endpoint.summary,
          ...(endpoint.path.includes(':id') && { parameters: { id: {} } }),
          bindings: { ws: { query: { type: 'object', properties: { after: { type: 'string', pattern: '^\\d+$' } } } } },
          messages: {
            heard: messageOf([...commonHeard, endpoint.hears]),
            said: messageOf([...commonSaid, endpoint.says]),
          },
        },
      ]),
    ),
    operations: Object.fromEntries(
      named.flatMap(({ name }) => [
        [`${name}-hears`, operation('receive', name, 'heard')],
        [`${name}-says`, operation('send', name, 'said')],
      ]),
    ),
  }
}

/** 'auction' of '/ws/auction/:id/'; 'all-chat' of '/ws/chat/', beside which there is one with an id. */
function nameOf(path: string): string {
  const [, , kind = ''] = path.split('/')
  return path.includes(':id') ? kind : `all-${kind}`
}

function messageOf(shapes: readonly z.ZodType[]): Json {
  return { payload: z.toJSONSchema(z.union(shapes as [z.ZodType, ...z.ZodType[]]), { target: 'draft-2020-12' }) }
}

function operation(action: 'send' | 'receive', channel: string, message: string): Json {
  return {
    action,
    channel: { $ref: `#/channels/${channel}` },
    messages: [{ $ref: `#/channels/${channel}/messages/${message}` }],
  }
}
