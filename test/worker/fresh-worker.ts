import { reset } from 'cloudflare:test'
import { beforeAll } from 'vitest'

/** Test files share one workerd, as starting it takes longer than most files; what one stored, the next does not find. */
beforeAll(reset)
