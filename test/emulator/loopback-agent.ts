import { Agent } from 'node:http'

/**
 * Lets a client call a cloud by its public name while the bytes go to loopback: what it signs is then what it signs in
 * real life, host included.
 */
export function loopbackAgent(origin: string): Agent {
  const { hostname, port } = new URL(origin)
  const agent = new Agent()
  const { createConnection } = agent
  agent.createConnection = (options, callback) =>
    createConnection.call(agent, { ...options, host: hostname, port: Number(port) }, callback)
  return agent
}
