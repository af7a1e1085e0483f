import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Display {
  /** Value for the DISPLAY variable. */
  name: string
  /** Presses a mouse button at a point of the screen, in pixels from its top left corner. 1 is left, 3 is right. */
  click(x: number, y: number, button: 1 | 3): void
  press(...keys: string[]): void
  /** How many windows are shown: a native menu is one more. */
  windows(): number
  /** What the screen shows now. */
  picture(): Picture
  close(): void
}

export interface Picture {
  width: number
  height: number
  /** Red, green, blue and opacity of each pixel, row by row. */
  pixels: Uint8ClampedArray<ArrayBuffer>
}

/** A screen as Xvfb keeps it in a file: X window dump, 32 bits a pixel, blue first, rows without a gap. */
function readScreen(file: Buffer): Picture {
  const width = file.readUInt32BE(16)
  const height = file.readUInt32BE(20)
  const start = file.readUInt32BE(0) + file.readUInt32BE(76) * 12
  const screen = new Uint32Array(new Uint8Array(file.subarray(start, start + width * height * 4)).buffer)
  const pixels = screen.map((one) => (0xff << 24) | ((one & 0xff) << 16) | (one & 0xff00) | ((one >> 16) & 0xff))
  return { width, height, pixels: new Uint8ClampedArray(pixels.buffer) }
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
  const memory = mkdtempSync(join(tmpdir(), 'fapiao-fill-screen-'))
  const screen = ['-displayfd', '3', '-fbdir', memory, '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp']
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
    picture: () => readScreen(readFileSync(join(memory, 'Xvfb_screen0'))),
    close() {
      server.kill('SIGKILL')
      rmSync(memory, { recursive: true, force: true })
    },
  }
}
