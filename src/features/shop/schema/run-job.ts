import * as z from 'zod/mini';
import { jobNames } from '../domain/job';

/** Which job the button runs. */
export const runJobSchema = z.object({ job: z.enum(jobNames) });
