import { WorkerEntrypoint } from 'cloudflare:workers';
export class Companion extends WorkerEntrypoint { async tick() { return 'ok'; } }
export default { async fetch() { return new Response('companion'); } };
