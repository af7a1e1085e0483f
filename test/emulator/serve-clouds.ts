import { type CloudId, cloudIds, type Emulator } from './emulator.ts'
import { type EmulatorServer, serve } from './server.ts'

export interface CloudServers {
  /** Address of each cloud. */
  origins: Record<CloudId, string>
  close: () => Promise<void>
}

/** Serves every cloud on loopback, from `port` on; 0 takes free ones. Closes again what it opened when one fails. */
export async function serveClouds({ clouds }: Emulator, port: number): Promise<CloudServers> {
  const servers: [CloudId, EmulatorServer][] = []
  const close = async () => void (await Promise.all(servers.map(([, server]) => server.close())))
  try {
    for (const [at, id] of cloudIds.entries()) servers.push([id, await serve(clouds[id], port && port + at)])
  } catch (error) {
    await close()
    throw error
  }
  const origins = servers.map(([id, server]) => [id, server.origin] as const)
  return { origins: Object.fromEntries(origins) as Record<CloudId, string>, close }
}
