import type { FastifyInstance } from 'fastify'

// How often, in milliseconds, an ending server looks for connections whose last answer is given.
const pace = 50

/**
 * Lets go of each connection as soon as the answer on it is given, from the moment the server is to end. Node does so for
 * those that are idle at that moment only: one whose answer had begun would be kept alive for its whole idle time after,
 * and the server with it.
 */
export function letGoWhenAnswered(app: FastifyInstance): void {
  app.addHook('preClose', (done) => {
    const looking = setInterval(() => app.server.closeIdleConnections(), pace)
    app.server.once('close', () => clearInterval(looking))
    done()
  })
}
