import { defineConfig } from 'vite'
import { groupConfig } from './group-config.ts'

/** The demo's forms; `build-all.ts` builds every group. */
export default defineConfig(groupConfig('.'))
