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

/** A screen as Xvfb keeps it in a file (X window dump, 32 bits a pixel, blue first). */
function readScreen(file: Buffer): Picture {
  const [width, height, line, colours] = [16, 20, 48, 76].map((at) => file.readUInt32BE(at)) as [
    number,
    number,
    number,
    number,
  ]
  const start = file.readUInt32BE(0) + colours * 12
  const pixels = new Uint8ClampedArray(width * height * 4)
  for (let to = 0; to < pixels.length; to += 4) {
    const row = Math.floor(to / 4 / width)
    const from = start + row * line + to - row * width * 4
    pixels[to] = file[from + 2] ?? 0
    pixels[to + 1] = file[from + 1] ?? 0
    pixels[to + 2] = file[from] ?? 0
    pixels[to + 3] = 255
  }
  return { width, height, pixels }
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
