import { endpointsOf } from '../../../platform/http/endpoint.ts'
import { placesTopic } from '../../locations/index.ts'
import { interestTopic, topic } from '../commands/doer.ts'
import { readWindow } from '../queries/window.ts'
import * as shape from '../window-schema.ts'

const { readCached } = endpointsOf('catalogue')

export const windowEndpoints = [
  readCached(
    '/window/',
    {
      summary: "What stands in the marketplace's window",
      description: 'What is wanted most, sellers who tell who they are, and figures that are counted and not claimed.',
      access: 'everyone',
      topics: [topic, interestTopic, placesTopic],
      answer: shape.shopWindow,
    },
    async (tx) => JSON.stringify(await readWindow(tx)),
  ),
]
