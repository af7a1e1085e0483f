import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { createEmulator } from './test/emulator/emulator.ts'
import { turns } from './test/turn.ts'

const alias = { 'webextension-polyfill': new URL('./test/fake-browser.ts', import.meta.url).pathname }

// Test files run at once and share it, so calls are not counted; `x-emulator-fault` asks for a fault in one request.
const emulator = createEmulator({
  switches: { 'tencent.rate': 'off', 'huawei.rate-per-minute': 0, 'huawei.lock-after': 0 },
})

/** Combinations are tried by turns (test/turn.ts); a failed run is repeated by naming its own. */
process.env.TURN ||= String(Date.now() % turns)

/** Milliseconds before a test counts as hanging; generous, because machines that run many things at once are slow. */
const hanging = 60_000

/** What a test waits to see may take as long; a busy machine is no fault of ours. */
const expect = { poll: { timeout: hanging - 5_000, interval: 100 } }

/** Test files run at a time, of all projects together: one that waits for its browser leaves the machine to the others. */
const atOnce = 3

/** Test files in one process: starting one for each would take a third of their time. */
const together = { isolate: false, setupFiles: ['./test/fresh-storage.ts'] }

export default defineConfig({
  test: {
    reporters: ['default', './test/closing-reporter.ts'],
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'pure',
          ...together,
          maxWorkers: atOnce,
          testTimeout: hanging,
          expect,
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.dom.test.ts', 'test/worker/**', 'test/contract/**', 'test/browser/**'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'dom',
          ...together,
          maxWorkers: atOnce,
          testTimeout: hanging,
          expect,
          environment: 'happy-dom',
          include: ['test/**/*.dom.test.ts', 'test/**/*.dom.test.tsx'],
        },
      },
      {
        plugins: [
          cloudflareTest({
            wrangler: { configPath: './worker/wrangler.jsonc' },
            // Whatever the worker fetches goes to the emulated clouds; any other host is answered 502.
            miniflare: { outboundService: (request) => emulator.fetch(request) },
          }),
        ],
        test: {
          name: 'worker',
          isolate: false,
          setupFiles: ['./test/worker/fresh-worker.ts'],
          maxWorkers: atOnce,
          testTimeout: hanging,
          expect,
          include: ['test/worker/**/*.test.ts', 'test/contract/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          // Reading a picture takes seconds; tests that are about it ask for it.
          env: { WITHOUT_OCR: 'yes' },
          globalSetup: ['./test/browser/build.ts'],
          // A loaded machine now and then drops a frame or a key of a real browser; the closing reporter counts them.
          retry: 1,
          maxWorkers: atOnce,
          maxConcurrency: 3,
          testTimeout: 120_000,
          expect,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
