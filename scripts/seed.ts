import { resolve } from 'node:path';
import { getPlatformProxy } from 'wrangler';
import { datedDay } from '@/kernel/clock-text';
import { dayAt, dayFrom } from '@/kernel/time';
import type { Bindings } from '@/platform/build-context';
import { readSources } from './art/svg-files';
import { localSecrets } from './lib/settings.mjs';
import { insertRows } from './seed/insert-rows';
import { menuFile } from './seed/menu-file';
import { memoryDatabase } from './seed/past/memory-database';
import { hangPictures, picturesOf } from './seed/pictures';
import { seedRows } from './seed/seed-rows';
import { tellStripeOf } from './seed/past/tell-stripe';
import { signShoppersUp } from './seed/shopper-accounts';
import type { ShopperAccount } from './seed/shopper-rows';
import { demoPassword, signStaffUp } from './seed/staff-accounts';
import type { StaffAccount } from './seed/staff-rows';
import { summaryOf } from './seed/summary';

/* npm run seed: gives an empty local shop its first data. Whoever starts the shop shows what this prints. */

const project = resolve(import.meta.dirname, '..');
const { env } = process;
const stateDir = env['STATE_DIR'] ?? resolve(project, '.local/state');
const artCache = resolve(project, '.local/art-cache');
const standInsUrl = env['STAND_INS_URL'];
const secretsKey = env['SECRETS_KEY'] ?? localSecrets().SECRETS_KEY;
const day = env['SEED_DAY'] ? dayFrom(env['SEED_DAY']) : dayAt(Date.now());

const { env: bindings, dispose } = await getPlatformProxy<Pick<Bindings, 'DB' | 'MEDIA'>>({
  configPath: resolve(project, 'wrangler.toml'),
  persist: { path: resolve(stateDir, 'v3') },
  remoteBindings: false,
});
try {
  await seed();
} finally {
  await dispose();
}

async function seed(): Promise<void> {
  if (await bindings.DB.prepare('SELECT 1 FROM products LIMIT 1').first()) {
    console.log('Already seeded.');
    return;
  }
  const staff = standInsUrl ? await signStaffUp({ standInsUrl, secretsKey }) : [];
  const shoppers = standInsUrl ? await signShoppersUp(standInsUrl) : [];
  const drawn = readSources();
  // Before the rows that name them: a picture nobody names harms nothing, a name without its picture does.
  await hangPictures(bindings.MEDIA, drawn, artCache);
  const tables = await seedRows(
    { day, menuCsv: menuFile(), pictures: picturesOf(drawn), staff, shoppers },
    { d1: memoryDatabase(), ...(standInsUrl ? { tellStripe: tellStripeOf(standInsUrl) } : {}) },
  );
  await insertRows(bindings.DB, tables);
  console.log(`Seeded on ${datedDay(day)}: ${summaryOf(tables)}.`);
  sayAccounts(staff, shoppers);
}

function sayAccounts(staff: ReadonlyArray<StaffAccount>, shoppers: ReadonlyArray<ShopperAccount>): void {
  if (staff.length === 0) console.log('No accounts: STAND_INS_URL says where to make them.');
  else console.log(`Accounts, all with the password ${demoPassword}:`);
  for (const { role, email, sealedKey } of staff) {
    const codes = sealedKey === null ? '' : '   and a code from the stand-ins’ phone';
    console.log(`  ${role.padEnd(8)} ${email}${codes}`);
  }
  for (const { email } of shoppers) console.log(`  ${'shopper'.padEnd(8)} ${email}`);
}
