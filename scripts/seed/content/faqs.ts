/** A question of the demonstration. */
export type SeedFaq = { readonly topic: string; readonly question: string; readonly answer: string };

const ordering: ReadonlyArray<Omit<SeedFaq, 'topic'>> = [
  {
    question: 'How does a bake sale work?',
    answer: `You choose a Saturday on [the menu](/menu), order before its cut-off, and choose a time to collect. We bake exactly what was ordered and have it ready in a bag with your name on it. There is no counter to queue at and nothing left over to throw away.`,
  },
  {
    question: 'Do I need an account?',
    answer: `No. A name, an e-mail address and a telephone number are enough, and the telephone number is only for the morning itself. Your order has a page of its own, and the link to it is in the letter we send you.`,
  },
  {
    question: 'What is a cut-off, and why is it so strict?',
    answer: `Each sale says until when it takes orders, nearly always **Thursday at six in the evening**. Then we feed the starter and weigh the flour for what was ordered. The clock that counts is ours, and it is the same for everybody, for us too.`,
  },
  {
    question: 'Something I wanted is sold out. Will there be more?',
    answer: `Not for that day: what an oven can carry is fixed. If somebody cancels before the cut-off, their bakes go back on the menu at once, so it is worth another look. Or choose another Saturday.`,
  },
];

const paying: ReadonlyArray<Omit<SeedFaq, 'topic'>> = [
  {
    question: 'How can I pay?',
    answer: `By card, on a page of Stripe’s: we never see your card number. Some sales also let you pay when you collect, in cash or by card. Checkout offers it where it is possible.`,
  },
  {
    question: 'Is the price I see the price I pay?',
    answer: `Yes. Prices include whatever tax there is, and a fee for delivery is shown before you pay wherever a sale delivers. Nothing is added at the end.`,
  },
  {
    question: 'My payment did not go through. What happens to my order?',
    answer: `We keep your bakes for about half an hour, so that you can try again from your order’s own page. After that they go back on the menu. You are never charged for an order we cannot bake: should a payment arrive too late, the money goes back by itself.`,
  },
];

const collecting: ReadonlyArray<Omit<SeedFaq, 'topic'>> = [
  {
    question: 'What do I bring when I collect?',
    answer: `The reference of your order, which looks like *K7P-4QX*, or the square code on your order’s page. Your surname will do as well. Somebody else may collect for you: tell them the reference.`,
  },
  {
    question: 'I am running late. What now?',
    answer: `Come anyway: we are there until the last time slot of the day ends. If you cannot come at all, write to us or ring the number in your letter. We keep bread until we pack up; after that it goes to the food bank in the next town, and we cannot give the money back for it.`,
  },
  {
    question: 'Where do I park, and are there steps?',
    answer: `Each of our [three places](/find-us) has its own directions, with a map. The bakehouse and the Reading Room are level from the street. The Old Wool Loft has four steps, and a bell at the bottom: ring it and we come down.`,
  },
];

const changing: ReadonlyArray<Omit<SeedFaq, 'topic'>> = [
  {
    question: 'Can I change or cancel my order?',
    answer: `Until the cut-off, yes: both on your order’s own page. What you keep costs what it cost, what you add costs what it costs that day, and you see the difference before you say yes. Money you get back goes the way it came. Or [write to us](/contact) and we do it for you. After the cut-off we have started baking for you, and it stays as it is.`,
  },
  {
    question: 'I have lost the letter with the link to my order.',
    answer: `[Ask for it again](/find-my-order) with the address you ordered with. If there is an order, a new letter is on its way.`,
  },
  {
    question: 'Something was wrong with my bread.',
    answer: `Then we want to know, the same day if you can: [write to us](/contact) with your reference and, if it helps, a picture. We give you your money back for it, or bake it again for another Saturday, whichever you like better.`,
  },
  {
    question: 'I have an allergy. Can I trust the labels?',
    answer: `Every bake names what it contains and what it may contain, from the same recipes we print its label from; [the whole list](/allergens) fits on one sheet. But it is one small kitchen with flour, nuts, milk and eggs in it, and flour flies. If a trace could make you ill, please tell us in the box at checkout, or before you order.`,
  },
];

/** What people ask at the half-door, by what it is about. */
export const seedFaqs: ReadonlyArray<SeedFaq> = [
  ...ordering.map((faq) => ({ topic: 'Ordering', ...faq })),
  ...paying.map((faq) => ({ topic: 'Paying', ...faq })),
  ...collecting.map((faq) => ({ topic: 'Collecting', ...faq })),
  ...changing.map((faq) => ({ topic: 'When something changes', ...faq })),
];
