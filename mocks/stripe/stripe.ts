import { Hono } from 'hono';
import type { StandIn } from '../server';
import type { World } from '../world';

export function createStripe(_world: World, _saved?: unknown): StandIn {
  return { app: new Hono(), state: () => ({}), reset: () => undefined };
}
