import type { Job } from '../inbox/job.ts'
import { captureBytes } from './capture.ts'

/**
 * Files a person chose, dropped or pasted, each a job of its own; stored one after the other, so that many at once
 * never lie in memory together. One that cannot be stored fails by itself and the others go on.
 */
export async function captureFiles(files: readonly File[], kind: 'file' | 'clipboard' = 'file'): Promise<Job[]> {
  const jobs: Job[] = []
  for (const file of files) {
    const job = await captureBytes(file.name, { kind }, file).catch(() => undefined) // it is among the unstored
    if (job) jobs.push(job)
  }
  return jobs
}
