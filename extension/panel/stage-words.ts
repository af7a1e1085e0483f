import type { Job } from '../inbox/job.ts'
import { keyOf, word } from '../words/words.ts'

/** What is happening to a file right now, with lines read of lines found while a picture is read here. */
export const stageWords = ({ stage, progress }: Pick<Job, 'stage' | 'progress'>): string =>
  stage === 'reading' && progress && progress.found > 0
    ? word('lines_read', progress.read, progress.found)
    : word(keyOf('stage', stage))
