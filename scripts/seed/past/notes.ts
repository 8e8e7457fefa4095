/* What people write beside an order. */

export const notes = [
  'The darkest crust you have, please.',
  'My neighbour will fetch it; she knows the reference.',
  'Please do not slice the loaf.',
  'We may be ten minutes late: the bus.',
  'It is for a birthday. If you have a candle, we will bring it back.',
  'Two bags if you can, half of it is for my mother.',
  'Diolch yn fawr!',
  'I shall bring my own box.',
] as const;

export const allergyNotes = [
  'Severe tree nut allergy in the house. Please keep it well apart and use clean gloves.',
  'No sesame, please: my son carries an adrenaline pen.',
  'Coeliac husband. Nothing here is for him, but please wrap everything twice.',
  'I react to lupin. I have read the labels; just so that you know.',
] as const;
