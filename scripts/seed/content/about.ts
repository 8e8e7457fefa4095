/** What the bakery of the demonstration says of itself; its people are invented. */
export const aboutPage = {
  slug: 'about',
  title: 'Seven people, two ovens, no leftovers',
  summary:
    'We are a village bakery in Shropshire that bakes on Saturdays, and only what somebody has ordered. This is how it came to that.',
  body: `## How it began

Olive baked for the school fête, and thirty loaves became three hundred. Half of them were gone by ten; the other half were bread-and-butter pudding until the Wednesday. The next time she put a list on the church door and asked people to write down what they wanted, and when they would come.

Nothing was left over, and nobody went home without. We have not found a better way since. The list is a web page now. The rest is the same.

## How we work

- **Ordered, then baked.** Orders for a Saturday close on the Thursday evening. What is on the list gets weighed, and nothing else.
- **Long doughs.** The sourdough takes a day and a half, the croissants three days. Both cost us sleep and save you additives.
- **Flour from a mill one can cycle to**, butter in every layer that claims it, eggs from hens that have been seen.
- **What is in it is on it.** Every bake carries its full list of ingredients with [its allergens](/allergens) named, and may-contain said separately.

## Who we are

**Olive** began it and ends the arguments. **Bea** makes the breads, and hears from across the room when one is done. **Joan** does pastry, at four in the morning, to the shipping forecast. **Idris** runs the small oven and everything in jars. **Pritha** decorates, and remembers every birthday she has iced. **Martin** packs and keeps the list, and has not yet put a pie upside down. **Old Bob**, after whom the band is not named, washes up and sings.

> We would rather sell out than throw away.

## What we do not do

We do not bake on spec, we do not sell what is left the next morning as fresh, and we have no loyalty card. We do answer letters: [write to us](/contact), or put your head over the half-door on a Saturday. One of the seven will be there, with floury hands.`,
} as const;
