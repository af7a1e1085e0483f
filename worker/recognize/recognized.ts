import * as v from 'valibot'
import { recognizeReplySchema } from '../../shared/api/recognize.ts'

/** What is worth giving again; the request's own id is not. */
export const recognizedSchema = v.omit(recognizeReplySchema, ['requestId'])
export type Recognized = v.InferOutput<typeof recognizedSchema>
