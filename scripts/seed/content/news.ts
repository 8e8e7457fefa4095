import type { WallTime } from '@/kernel/time';

/** A post of the demonstration: words of our own about a bakery that is nobody's. */
export type SeedPost = {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  /** The bake whose picture it carries; null where words are enough. */
  readonly bake: string | null;
  /** How long before the day of seeding it came out, and at what time. */
  readonly daysAgo: number;
  readonly at: WallTime;
};

/* No post names a month or a season: the day of seeding may be any. */
export const seedPosts: ReadonlyArray<SeedPost> = [
  {
    slug: 'five-saturdays-in-the-diary',
    title: 'Five Saturdays in the diary',
    summary: 'Two at the bakehouse, two in Harley and one up the steps in Much Wenlock. Here is how to choose.',
    bake: 'focaccia',
    daysAgo: 2,
    at: '07:30',
    body: `The next five Saturdays are fixed, and they are not alike. We bake exactly what is ordered, so what you can have depends on which oven we stand at.

- **At the bakehouse in Cressage** we have the big oven and everything on the list, kimchi included.
- **At the Reading Room in Harley** we bring what the small oven can carry. It sells out first, and we do not bake it twice.
- **At the Old Wool Loft in Much Wenlock** there is room for whole cakes and lemon things, and less for breakfast.

Each Saturday has its own [menu](/menu), its own times to collect and its own cut-off, which is nearly always Thursday at six in the evening. After that the flour is weighed.

If your Saturday is not open yet, [leave us your address](/tell-me) and we shall write once, on the morning it opens.`,
  },
  {
    slug: 'kimchi-behind-the-flour-sacks',
    title: 'Kimchi behind the flour sacks',
    summary: 'A crate of Chinese leaf, three weeks of patience, and the one jar that hissed. It is back on the list.',
    bake: 'kimchi',
    daysAgo: 9,
    at: '08:10',
    body: `People ask why a bakery sells kimchi. The honest answer is that dough taught us to wait, and then we had shelves at the right temperature and nothing on them.

It begins with a crate of Chinese leaf, salted overnight. Next morning in go mooli, spring onion, ginger and more chilli than the recipe we were given asks for. Then the jars stand behind the flour sacks for three weeks, where it is cool and dark and nobody can see us lifting the lids.

## How to open it

Over the sink, slowly. It is alive. One jar in this batch hissed at Bea like a goose and was taken home as a pet.

## How to eat it

Beside the curried pasty. Under a fried egg. In a toasted sandwich with far too much Cheddar, on yesterday’s sourdough, which is the best of the three.

It holds fish, crustaceans, soya and wheat, so read [its label](/products/kimchi) before you share it.`,
  },
  {
    slug: 'why-the-sourdough-takes-its-time',
    title: 'Why the sourdough takes its time',
    summary: 'Flour, water, salt, and a day and a half. What happens in the hours when nobody touches it.',
    bake: 'sourdough',
    daysAgo: 17,
    at: '06:45',
    body: `A loaf you collect on Saturday at ten began on Thursday night, after the last order was in. That is not romance. It is how long it takes.

1. **Thursday, nine in the evening.** The starter is fed: as much as the orders ask for, and a spoonful to keep.
2. **Friday, seven in the morning.** Flour and water meet and are left alone for an hour. Salt comes after.
3. **Friday until two.** Every half hour somebody with wet hands folds the dough over itself. It goes from porridge to cushion.
4. **Friday night.** Shaped, in baskets, in the cold. This is where the flavour comes from, and there is no way to hurry it.
5. **Saturday, half past four.** Straight from the cold on to the stone. Forty minutes, the first twenty under steam.

> You cannot rush a cold dough. You can only get up earlier.

It is also why orders close when they do. Once the starter is fed, a loaf more is a loaf we have not got.

The crust softens in a bag and comes back in a hot oven: five minutes, no tin. [Have a look at what is in it](/products/sourdough); the list is short.`,
  },
  {
    slug: 'the-oven-door-and-the-gate-hinge',
    title: 'The oven door and the gate hinge',
    summary: 'What we did on the night the big oven would not shut, and why nobody went without bread.',
    bake: null,
    daysAgo: 31,
    at: '09:00',
    body: `At twenty to five on Friday evening the lower hinge of the big oven gave up. A door that weighs as much as a calf leaned out into the room and stayed there.

We had forty-one orders for the morning.

Owen from the forge came with a gate hinge, a drill and the words “that will see your time out, not mine”. By half past eight the door shut. By nine it shut *and opened*, which we had not thought to ask for.

## What we learned

- Forty-one orders fit through the small oven if somebody is willing to stay up. Somebody was.
- The list on the wall knows exactly what to bake. Nobody had to guess what to leave out.
- A gate hinge is stronger than an oven hinge, and costs a ninth of it.

Everybody had their bread by one. Two people had it warm, which was not the plan. Owen has pie for the rest of the year.`,
  },
  {
    slug: 'fourteen-allergens-one-sheet',
    title: 'Fourteen allergens, one sheet of paper',
    summary: 'Every bake against every allergen the law names, on a page you can print and pin up.',
    bake: 'pistachio-pastry',
    daysAgo: 45,
    at: '12:20',
    body: `A grandmother in Harley bakes nothing herself any more and buys for a table of nine. One of the nine must not have egg, one must not have milk, and one has decided about gluten for this week only. She asked whether there was a list.

There is now: [all bakes against all fourteen allergens](/allergens), as a table on a large screen, as plain lines on a telephone, and as a sheet of paper if you print it.

It says two different things, and never mixes them up.

| What it says | What it means |
|---|---|
| Contains | It is in the recipe. |
| May contain | It is not in the recipe, but it is in our kitchen, and we cannot promise that no trace has travelled. |

The table is made from the same recipes as the labels on the bags, so the two cannot disagree. When a recipe changes, both change.

And if somebody at your table could be made seriously ill: say so in the box when you order. It stands out on every list we work from. Then we talk, before we bake.`,
  },
  {
    slug: 'edge-or-middle',
    title: 'Edge or middle?',
    summary: 'We asked forty people which piece of the tray they want. Nobody was neutral, and one family is divided.',
    bake: 'brownie',
    daysAgo: 55,
    at: '15:40',
    body: `A tray of brownies has twelve pieces: two middles, six edges and four corners. For years we took it that everybody wants a middle. Then Martin, who packs, began to ask.

| Piece | Who wants it |
|---|---|
| Middle | 17, “obviously” |
| Edge | 14, “for the chew” |
| Corner | 9, and they feel strongly |

So now you may say so. Write **edge**, **middle** or **corner** into the note with your order, for the [brownies](/products/brownie) and the [flapjacks](/products/flapjack) alike. We cannot promise, because geometry is against us, but we try, and so far the sums come out.

The family that is divided orders one of each and settles it on the way home.`,
  },
  {
    slug: 'up-the-steps-in-much-wenlock',
    title: 'Up the steps in Much Wenlock',
    summary: 'A third table, in a loft that smelled of sheep for two hundred years and now smells of custard tarts.',
    bake: 'portuguese-custard-tart',
    daysAgo: 66,
    at: '07:50',
    body: `We have a third place to hand over: the Old Wool Loft, through the arch beside the saddler’s and up four steps.

It has thick walls, one very small window and a beam that everybody over five foot ten meets once. The wool went long ago. On the first Saturday it smelled of custard tarts by eight, and the saddler’s dog moved in by nine.

**If steps are no good to you**, there is a bell at the bottom, low enough to reach from a chair. Ring it and we come down with your bag and the card reader. You need not tell us in advance, but if you do, in the note with your order, we shall be at the bottom already.

How to find all three places, with a map for each, is on [the page for that](/find-us).`,
  },
];
