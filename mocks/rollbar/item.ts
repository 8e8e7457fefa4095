import { z } from 'zod';

const frame = z.looseObject({ filename: z.string() });
const trace = z.looseObject({ frames: z.array(frame), exception: z.looseObject({ class: z.string() }) });

/** Exactly one of these says what happened; https://docs.rollbar.com/reference/create-item */
const bodyKinds = {
  trace,
  trace_chain: z.array(trace).min(1),
  message: z.looseObject({ body: z.string().min(1) }),
  crash_report: z.looseObject({ raw: z.string().min(1) }),
};

const bodySchema = z
  .looseObject({
    trace: bodyKinds.trace.optional(),
    trace_chain: bodyKinds.trace_chain.optional(),
    message: bodyKinds.message.optional(),
    crash_report: bodyKinds.crash_report.optional(),
  })
  .refine((body) => Object.keys(bodyKinds).filter((kind) => kind in body).length === 1, {
    error: `needs exactly one of ${Object.keys(bodyKinds).join(', ')}`,
  });

export const dataSchema = z.looseObject({
  environment: z.string().min(1).max(255),
  body: bodySchema,
  level: z.enum(['critical', 'error', 'warning', 'info', 'debug']).optional(),
  uuid: z.string().max(36).optional(),
});

export const itemSchema = z.object({ uuid: z.string(), receivedAt: z.number(), data: dataSchema });
export type Item = Readonly<z.infer<typeof itemSchema>>;

/** The line that a person would look for: the exception and its words, or the message. */
export function titleOf({ data: { body } }: Item): string {
  const thrown = body.trace ?? body.trace_chain?.[0];
  if (thrown) return [thrown.exception.class, messageOf(thrown.exception)].filter(Boolean).join(': ');
  return body.message?.body ?? body.crash_report?.raw.split('\n')[0] ?? 'Item';
}

function messageOf(exception: object): string {
  return 'message' in exception && typeof exception.message === 'string' ? exception.message : '';
}
