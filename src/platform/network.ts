const groups = 8;
const groupsOfNetwork = 4;

/**
 * What is counted as one visitor of an address. Whoever has an IPv6 address has 2^64 of them, so the network they are
 * given (its first 64 bits) is counted; an IPv4 address is its own network, also where it is written as IPv6.
 */
export function networkOf(address: string): string {
  const text = address.trim().toLowerCase();
  if (!text.includes(':')) return text;
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/.exec(text)?.[1];
  if (mapped) return mapped;
  const [head = '', tail] = text.split('::');
  const before = groupsIn(head);
  const after = groupsIn(tail ?? '');
  const missing = tail === undefined ? 0 : Math.max(0, groups - before.length - after.length);
  const all = [...before, ...Array<string>(missing).fill('0'), ...after];
  return `${all.slice(0, groupsOfNetwork).join(':')}::`;
}

const groupsIn = (text: string) =>
  text.split(':').flatMap((group) => (group === '' ? [] : [group.replace(/^0+(?=.)/, '')]));
