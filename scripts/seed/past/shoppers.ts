import { surnameKey } from '@/features/orders/domain/draft-order';
import { invariant } from '@/kernel/invariant';
import { slugOf } from '@/kernel/text';

/** Somebody who orders now and then. */
export type Shopper = {
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  /** How likely they are to order, beside the others. */
  readonly weight: number;
  /** What they take whenever it is there, by the bakes' slugs. */
  readonly usual: ReadonlyArray<string>;
};

const everySaturdayOrSo = 5;
const nowAndThen = 1;

const regulars: Readonly<Record<string, ReadonlyArray<string>>> = {
  'Siân Prydderch': ['sourdough', 'cinnamon-knot'],
  'Gwilym ap Rhys': ['wholemeal-loaf'],
  'Dorothy Thistlewood': ['eccles-cake', 'malt-loaf'],
  'Małgorzata Wiśniewska': ['sourdough', 'kimchi'],
  'Harriet Bellweather': ['croissant'],
  'Llinos Cadwaladr-Pugh': ['focaccia'],
  'Tobias Marrable': ['brownie', 'flapjack'],
  'Ifeoma Adeyinka-Brooks': ['portuguese-custard-tart'],
  'Cyril Oakenshaw': ['sourdough', 'small-apple-pie'],
  'Aoife O’Shaughnessy': ['cinnamon-knot', 'croissant'],
  'Rhiannon Tudor-Gittins': ['sourdough', 'millionaire-shortbread'],
  'Bertrand Quillfeather': ['curried-beef-pasty'],
};

const others = [
  'Eirlys Gwynne',
  'Wilhelmina Featherstonehaugh-Cholmondeley',
  'Angharad Llywelyn',
  'Marcus Penhallow',
  'Sunita Raghunathan',
  'Hywel Dafydd',
  'Constance Appleyard',
  'Kofi Mensah-Whitlock',
  'Ottilie Greengrass',
  'Percival Hawksmoor',
  'Meinir Bowen-Jenkins',
  'Juniper Ashdown',
  'Yusuf Demirhan',
  'Theodora Papadimitriou-Clarke',
  'Len Ratcliffe',
  'Branwen Hopcyn',
  'Maud Silverthorne',
  'Anders Lindqvist',
  'Priya Venkataraman',
  'Ned Coldwell',
  'Gwenllian Ellis-Parry',
  'Bartholomew Ironmonger-Steele',
  'Rosalind Kettleby',
  'Xiulan Zheng',
  'Emrys Vaughan',
  'Hilda Broadribb',
  'Zoë Castellane',
  'Idris Llewelyn-Morgan',
  'Fenella MacAskill',
  'Jacob van der Heuvel',
  'Nesta Prosser',
  'Oswin Tattersfield',
  'Catrin Meredith',
  'Bridie Fanshawe',
  'Chukwuemeka Obi-Lawson',
  'Peggy Wrekinsdale',
  'Alun Trevithick',
  'Seraphina Golding',
  'Mohammed Al-Karim',
  'Delyth Puw',
  'Ambrose Nightingale',
  'Ursula Eastwick',
  'Caradog Beynon',
  'Lottie Pomfret',
  'Fatima Benhaddou',
  'Wendell Thrupp',
  'Myfanwy Rowlands-Ap-Huw',
  'Hamish Dunbrodie',
];

const postOffices = ['example.com', 'example.org', 'example.net'] as const;
// Ofcom keeps these numbers for drama: they ring nowhere.
const firstPhone = 7_700_900_103;
const phonesApart = 13;
/** Every so many people leave the field empty. */
const withoutPhone = 5;

/** Everybody who has ordered from the demonstration bakery. None of them exists. */
export const shoppers: ReadonlyArray<Shopper> = [
  ...Object.entries(regulars).map(([name, usual]) => ({ name, usual, weight: everySaturdayOrSo })),
  ...others.map((name) => ({ name, usual: [], weight: nowAndThen })),
].map((person, place) => ({ ...person, email: emailOf(person.name, place), phone: phoneOf(place) }));

/** One who always orders for the next sale; demonstrations show the account of hers. */
export const loyalShopper: Shopper = named('Siân Prydderch');

function named(name: string): Shopper {
  const found = shoppers.find((shopper) => shopper.name === name);
  invariant(found, `${name} is nobody who orders here`);
  return found;
}

function emailOf(name: string, place: number): string {
  const [first = ''] = name.split(' ');
  return `${slugOf(first)}.${slugOf(surnameKey(name))}@${postOffices[place % postOffices.length] ?? ''}`;
}

function phoneOf(place: number): string | null {
  if (place % withoutPhone === withoutPhone - 1) return null;
  const digits = `0${firstPhone + place * phonesApart}`;
  return `${digits.slice(0, 5)} ${digits.slice(5)}`;
}
