// @ts-expect-error built by OpenNext
import handler from '../../.open-next/worker.js';
export default { fetch: (r: Request, e: never, c: never) => handler.fetch(r, e, c) };
