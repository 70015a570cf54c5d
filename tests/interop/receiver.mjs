// Somebody who is told by webhooks: keeps every delivery, and checks its signature as Standard Webhooks has it.
import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'

export class Receiver {
  static async start () {
    const receiver = new Receiver()
    await new Promise((resolve) => receiver.server.listen(0, '127.0.0.1', resolve))
    receiver.url = `http://127.0.0.1:${receiver.server.address().port}/hook`
    return receiver
  }

  constructor () {
    /** Every delivery: {headers, body, event}. */
    this.deliveries = []
    /** What it answers. */
    this.status = 204
    this.server = createServer(async (request, response) => {
      const chunks = []
      for await (const chunk of request) chunks.push(chunk)
      const body = Buffer.concat(chunks).toString()
      this.deliveries.push({ headers: request.headers, body, event: JSON.parse(body) })
      response.writeHead(this.status).end()
    })
  }

  /** The events of one kind. One that came again, with the id of the first, is one. */
  of (kind) {
    const events = new Map(this.deliveries.map(({ headers, event }) => [headers['webhook-id'], event]))
    return [...events.values()].filter(({ type }) => type === kind)
  }

  /** Whether a delivery was signed with this secret. */
  static isSigned ({ headers, body }, secret) {
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
    const mac = createHmac('sha256', key).update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`).digest('base64')
    return headers['webhook-signature'].split(' ').includes(`v1,${mac}`)
  }

  close () {
    this.server.closeAllConnections()
    this.server.close()
  }
}
