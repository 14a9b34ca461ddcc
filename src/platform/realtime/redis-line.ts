import { type Line, openEars, type Topic } from './line.ts'
import type { RedisLink } from './redis.ts'

const prefix = 'marketry:'
const channelOf = (topic: Topic) => `${prefix}${topic}`

/**
 * The line over Redis. Where Redis takes no words they go by `below`, to which every process listens as well: so it does
 * not matter who has noticed that Redis is away, and who has not yet.
 * @param links one connection to speak and one to listen: Redis lets a listening one do nothing else
 */
export function openRedisLine(links: { speak: RedisLink; listen: RedisLink }, below: Line): Line {
  const { speak, listen } = links
  const ears = openEars()
  const topics = new Set<Topic>()
  let heardBefore = false

  listen.client.on('message', (channel: string, word: string) => ears.heard(channel.slice(prefix.length), word))
  const subscribe = async () => {
    await listen.client.subscribe(...[...topics].map(channelOf))
    if (heardBefore) ears.mended()
    heardBefore = true
  }
  // A cut in this moment leads here again.
  listen.onReady(() => void subscribe().catch(() => {}))

  return {
    kind: 'redis',
    stands: () => speak.stands() && listen.stands(),
    hear(topic, heard) {
      topics.add(topic)
      ears.hear(topic, heard)
      below.hear(topic, heard)
    },
    onMended(then) {
      ears.onMended(then)
      below.onMended(then)
    },
    say(topic, words) {
      const lost = () => below.say(topic, words)
      if (!speak.stands()) return lost()
      const pipeline = speak.client.pipeline()
      for (const word of words) pipeline.publish(channelOf(topic), word)
      const refused = (answers: Awaited<ReturnType<typeof pipeline.exec>>) =>
        answers?.some(([fault]) => fault) && lost()
      void pipeline.exec().then(refused, lost)
    },
    async start() {
      await below.start()
      // One that is not there now is tried again and again, without anybody waiting.
      await Promise.all([speak, listen].map(({ client }) => client.connect().catch(() => {})))
    },
    async stop() {
      await Promise.all([speak.close(), listen.close()])
      await below.stop()
    },
  }
}
