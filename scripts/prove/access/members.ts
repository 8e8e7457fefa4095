import type { ShopDatabase } from '../../../e2e/support/shop-database';
import { type StaffMember, takeOn } from '../../../e2e/support/staff';
import { hashed, invitationToken, signed } from './links';
import { named, type Names, someId } from './naming';
import type { Holder } from './scene';

/* The two shoppers' accounts and what is kept in them, and people of the staff to whom something can be done. */

/** Somebody with an account, and the address they are known by. */
export type Member = StaffMember & { readonly email: string };
export type Members = { readonly own: Member; readonly others: Member };

type Holders = { readonly own: Holder; readonly others: Holder };

const weekMs = 7 * 86_400_000;

/** Gives each of the two an account that their orders are in. */
export async function openAccounts(database: ShopDatabase, { own, others }: Holders): Promise<Members> {
  const open = async (holder: Holder): Promise<Member> => {
    const { shopper } = holder.order;
    const member = await takeOn(database, 'shopper', { name: shopper.name });
    const { email } = shopper;
    const now = Date.now();
    await database.change(
      ['UPDATE people SET email = ?, email_verified_at = ? WHERE id = ?', email, now, member.id],
      ['UPDATE orders SET person_id = ? WHERE email = ?', member.id, email],
    );
    return { ...member, email };
  };
  return { own: await open(own), others: await open(others) };
}

/** Names what the two keep in their accounts. */
export async function nameOwn(database: ShopDatabase, { own, others }: Members): Promise<Names> {
  const doors = await Promise.all([own, others].map(({ id }) => keepDoor(database, id)));
  const bakes = await database.all('SELECT id FROM products WHERE archived_at IS NULL LIMIT 2');
  const [bake = '', another = ''] = bakes.map(({ id }) => String(id));
  const device = ({ token }: Member) => hashed(token).slice(0, deviceLength);
  return {
    address: named(doors[0] ?? '', doors[1] ?? '', someId('adr', 'z')),
    bakeId: named(bake, another, someId('prd', 'z')),
    device: named(device(own), device(others), '0'.repeat(deviceLength)),
  };
}

/** A device is named by the beginning of what is kept of its session. */
const deviceLength = 16;

async function keepDoor(database: ShopDatabase, personId: string): Promise<string> {
  const id = someId('adr');
  const now = Date.now();
  await database.change([
    `INSERT INTO addresses (id, person_id, address_line1, town, postcode, put_first_at, created_at, changed_at)
     VALUES (?, ?, '2 Mill Lane', 'Frodesley', 'SY5 7HA', ?, ?, ?)`,
    ...[id, personId, now, now, now],
  ]);
  return id;
}

const dayMs = 86_400_000;

/** Names the links by which two guests were told what is held of them. */
export async function nameGuests(database: ShopDatabase): Promise<Names> {
  const ids = [someId('ask'), someId('ask')] as const;
  const now = Date.now();
  await database.change(
    ...ids.map(
      (id) =>
        [
          `INSERT INTO data_requests (id, email, state, asked_at, link_ends_at) VALUES (?, ?, 'asked', ?, ?)`,
          ...[id, `${id}@example.org`, now, now + dayMs],
        ] as const,
    ),
  );
  const [own, others] = ids;
  return {
    dataLink: named(signed('your_data', own), signed('your_data', others), signed('your_data', someId('ask', 'z'))),
  };
}

/** Names people of the staff who stand for anybody, and invitations for the two. */
export async function nameStaff(database: ShopDatabase, { own, others }: Members): Promise<Names> {
  const [one, another, owner] = [
    await takeOn(database, 'manager'),
    await takeOn(database, 'manager'),
    await takeOn(database, 'owner'),
  ];
  const ids = await Promise.all([own, others].map(({ email }) => invite(database, { email, by: owner.id })));
  const [mine = '', theirs = ''] = ids;
  return {
    personId: named(one.id, another.id, someId('per', 'z')),
    invitationId: named(mine, theirs, someId('inv', 'z')),
    invitation: named(invitationToken(mine), invitationToken(theirs), invitationToken(someId('inv', 'z'))),
  };
}

async function invite(
  database: ShopDatabase,
  { email, by }: { readonly email: string; readonly by: string },
): Promise<string> {
  const id = someId('inv');
  const now = Date.now();
  await database.change([
    `INSERT INTO invitations (id, email, role, token_hash, invited_by, created_at, ends_at) VALUES (?, ?, 'baker', ?, ?, ?, ?)`,
    ...[id, email, hashed(invitationToken(id)), by, now, now + weekMs],
  ]);
  return id;
}
