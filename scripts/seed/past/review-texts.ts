/** What somebody said of their order, or of one bake in it. */
export type ReviewText = {
  readonly rating: 3 | 4 | 5;
  /** The bake it is about, by its slug; null where it is about the morning as a whole. */
  readonly about: string | null;
  readonly text: string;
};

/** The newest first. */
export const reviewTexts: ReadonlyArray<ReviewText> = [
  {
    rating: 5,
    about: 'sourdough',
    text: 'Crackled all the way home on the passenger seat. The crust is serious and the middle stays soft until Tuesday, which is as long as it has ever lasted here.',
  },
  {
    rating: 5,
    about: null,
    text: 'Ordered on the bus, collected on the way to swimming. Nobody asked me to make an account.',
  },
  {
    rating: 5,
    about: 'cinnamon-knot',
    text: 'I bought two so that I could take one to my sister. She has not been told.',
  },
  {
    rating: 4,
    about: 'eccles-cake',
    text: 'Flaky, dark and properly full. I would have liked a little more salt, but I would like that of most things.',
  },
  {
    rating: 5,
    about: 'portuguese-custard-tart',
    text: 'Blistered on top the way they should be and still a bit warm in the bag. Four between two people was an argument; next week we take six.',
  },
  {
    rating: 3,
    about: 'flapjack',
    text: 'Good butter and good oats, but mine was baked a shade too far and hard at the edges. They offered another without my asking, so I shall try again.',
  },
  {
    rating: 5,
    about: null,
    text: 'My daughter cannot have nuts. Every label says what is in and what may be, and they looked it up again while we waited. That is rarer than good bread.',
  },
  {
    rating: 5,
    about: 'wholemeal-loaf',
    text: 'Tastes of wheat and not of virtue. Toasts evenly.',
  },
  {
    rating: 4,
    about: 'croissant',
    text: 'Shatters as it ought to. Come for the early slot: by noon they had been out of the oven a while.',
  },
  {
    rating: 5,
    about: 'brownie',
    text: 'Cut it in four to be sensible. Ate four quarters.',
  },
  {
    rating: 5,
    about: null,
    text: 'I was the last one in because of sheep on the road, and my bag was waiting with my name on it and no remarks.',
  },
  {
    rating: 5,
    about: 'kimchi',
    text: 'A jar of kimchi from a village bakery was not on my list. It is now. Loud, sour, very good on cheese on toast.',
  },
  {
    rating: 4,
    about: 'focaccia',
    text: 'Oily fingers for the whole table. It says it keeps a day, and it means one day.',
  },
  {
    rating: 5,
    about: 'millionaire-shortbread',
    text: 'The caramel stands up by itself, and the chocolate is not an afterthought.',
  },
  {
    rating: 5,
    about: null,
    text: 'You always know what is left and when the door shuts. I stopped setting an alarm for Saturday mornings.',
  },
  {
    rating: 4,
    about: 'malt-loaf',
    text: 'Sticky, dark, not too sweet. Wants three days in a tin and a thick layer of butter, as it says on the label.',
  },
  {
    rating: 5,
    about: 'cake-slice',
    text: 'A slice that two people can share without either being polite about it.',
  },
  {
    rating: 5,
    about: null,
    text: 'Bara da iawn, and a real conversation at the table. Worth the drive over the Edge.',
  },
];
