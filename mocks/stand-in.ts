import type { Hono } from 'hono';

/** One service: its routes under their full paths, its state as JSON, and a way back to nothing. */
export type StandIn = { readonly app: Hono; state(): unknown; reset(): void };
