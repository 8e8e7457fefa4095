import { applyD1Migrations, env } from 'cloudflare:test';
import { testBindings } from './bindings';

await applyD1Migrations(env.DB, testBindings().TEST_MIGRATIONS);
