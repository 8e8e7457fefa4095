import { applyD1Migrations } from 'cloudflare:test';
import { testBindings } from './bindings';

const { DB, TEST_MIGRATIONS } = testBindings();
await applyD1Migrations(DB, TEST_MIGRATIONS);
