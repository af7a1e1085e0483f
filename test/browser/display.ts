import { type ChildProcess, execFileSync, spawn } from 'node:child_process'

export interface Display {
  /** Value for the DISPLAY variable. */
  name: string
  /** Presses a mouse button at a point of the screen, in pixels from its top left corner. 1 is left, 3 is right. */
  click(x: number, y: number, button: 1 | 3): void
  press(...keys: string[]): void
  /** How many windows are shown: a native menu is one more. */
  windows(): number
  close(): void
}

/** Xvfb picks a free display itself and writes its number to the descriptor we give it. */
function displayNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.stdio[3]?.once('data', (line: Buffer) => resolve(line.toString().trim()))
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code} before it was ready`)))
  })
}

/** A screen without hardware on which native menus open and real clicks land. Needs Xvfb and xdotool. */
export async function openDisplay(width = 1400, height = 950): Promise<Display> {
  const screen = ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp']
  const server = spawn('Xvfb', screen, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const name = `:${await displayNumber(server)}`
  const xdotool = (...parameters: string[]) =>
    execFileSync('xdotool', parameters, { env: { ...process.env, DISPLAY: name } })
  return {
    name,
    click: (x, y, button) =>
      xdotool('mousemove', String(Math.round(x)), String(Math.round(y)), 'click', String(button)),
    press: (...keys) => xdotool('key', '--delay', '80', ...keys),
    windows: () => xdotool('search', '--onlyvisible', '--maxdepth', '1', '.*').toString().trim().split('\n').length,
    close: () => server.kill('SIGKILL'),
  }
}
