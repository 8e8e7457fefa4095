/* What is made of a number: the same number makes the same thing, so that whoever looks for it knows what it is called. */

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const spoken = '23456789BCDFGHJKMNPQRSTVWXYZ';
const referenceLength = 6;
/** Has no factor in common with the number of references there can be: no two numbers make the same one. */
const stride = 1_009_003;

const given =
  'Ann Bryn Carys Dylan Elin Ffion Gareth Huw Ivy Jo Kit Lowri Mair Nia Owen Petra Rhys Siân Tomos Una'.split(' ');
const surnames =
  'Baker Jones Evans Davies Price Powell Pugh Bebb Breeze Corfield Downes Gough Hamer Humphreys Jarman Kinsey Lloyd Mytton Morris Owens Prydderch Rees Swain Tudor Vaughan Watkin Wynne Yapp'.split(
    ' ',
  );
const flavours = 'Walnut Seeded Cheddar Rye Spelt Olive Apple Plum Ginger Honey Hazelnut Lemon Saffron Oat Malt'.split(
  ' ',
);
const bakes = 'sourdough loaf bun tart brioche focaccia cake twist cob pie'.split(' ');

const nth = (words: ReadonlyArray<string>, number: number) => words[number % words.length] ?? '';

/** An id as the shop makes them: a prefix, ten characters of time, sixteen of chance. */
function idOf(prefix: string, at: number, number: number): string {
  const base32 = (value: number, length: number) => {
    let text = '';
    for (let rest = value, i = 0; i < length; i += 1, rest = Math.floor(rest / 32))
      text = alphabet.charAt(rest % 32) + text;
    return text;
  };
  return `${prefix}_${base32(at, 10)}${base32((Math.imul(number + 1, 0x9e3779b1) >>> 0) % 2 ** 30, 6)}${base32(number, 10)}`;
}

/** The reference of an order: `K7P-4QX`. */
export function referenceOf(number: number): string {
  let text = '';
  const range = spoken.length ** referenceLength;
  for (
    let rest = (number * stride) % range, i = 0;
    i < referenceLength;
    i += 1, rest = Math.floor(rest / spoken.length)
  )
    text += spoken.charAt(rest % spoken.length);
  return `${text.slice(0, 3)}-${text.slice(3)}`;
}

/** What a shopper is called. */
export const nameOf = (number: number): string => `${nth(given, number)} ${surnameOf(number)}`;

/** A shopper's surname: one in twenty-eight has the same. */
export const surnameOf = (number: number): string => nth(surnames, Math.floor(number / given.length) + number * 3);

/** A shopper's phone number. */
export const phoneOf = (number: number): string => `07700 ${String(900_000 + (number % 100_000)).slice(-6)}`;

/** What a product is called. */
export const bakeOf = (number: number): string => {
  const name = `${nth(flavours, number)} ${nth(bakes, Math.floor(number / flavours.length))}`;
  const round = Math.floor(number / (flavours.length * bakes.length));
  return round === 0 ? name : `${name} no. ${round + 1}`;
};

/** The same, as functions of SQL. */
export const makers: Readonly<Record<string, (...given: string[]) => string>> = {
  made_id: (prefix = '', at = '', number = '') => idOf(prefix, Number(at), Number(number)),
  made_reference: (number = '') => referenceOf(Number(number)),
  made_name: (number = '') => nameOf(Number(number)),
  made_surname: (number = '') => surnameOf(Number(number)).toLowerCase(),
  made_phone: (number = '') => phoneOf(Number(number)),
  made_bake: (number = '') => bakeOf(Number(number)),
};
