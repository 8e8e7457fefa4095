/* The ingredients that more than one bake uses: written once, so that a label never says the same thing in two ways. */

export const flour = '*wheat* flour (with calcium, iron, niacin, thiamin)';
export const wholemealFlour = 'wholemeal *wheat* flour';
export const butter = 'butter (*milk*)';
export const milk = '*milk*';
export const egg = '*egg*';
export const eggYolk = '*egg* yolk';
export const eggWhite = '*egg* white';
export const cheddar = 'Cheddar cheese (*milk*)';
export const groundAlmonds = 'ground *almonds*';
export const flakedAlmonds = 'flaked *almonds*';

export const water = 'water';
export const salt = 'salt';
export const seaSalt = 'sea salt';
export const yeast = 'yeast';
export const sugar = 'sugar';
export const icingSugar = 'icing sugar';
export const lightBrownSugar = 'light brown sugar';
export const demeraraSugar = 'demerara sugar';
export const goldenSyrup = 'golden syrup (invert sugar syrup)';
export const cornflour = 'cornflour';
export const raisingAgents = 'raising agents (disodium diphosphate, sodium bicarbonate)';
export const cocoa = 'cocoa powder';
export const cinnamon = 'cinnamon';
export const vanilla = 'vanilla extract';
export const lemonJuice = 'lemon juice';
export const lemonZest = 'lemon zest';
export const bramleys = 'Bramley apples';
export const sultanas = 'sultanas';
export const currants = 'currants';
export const garlic = 'garlic';
export const ginger = 'ginger';
export const apricotGlaze = 'apricot glaze (sugar, apricots, water, gelling agent (pectin))';
export const raspberryJam = 'raspberry jam (raspberries, sugar, lemon juice, gelling agent (pectin))';
export const mixedPeel =
  'mixed peel (orange peel, lemon peel, glucose syrup, sugar, preservative (sulphur dioxide (*sulphites*)))';
export const darkChocolate = 'dark chocolate (cocoa mass, sugar, cocoa butter, emulsifier (*soya* lecithin))';
export const milkChocolate =
  '*milk* chocolate (sugar, cocoa butter, whole *milk* powder, cocoa mass, emulsifier (*soya* lecithin))';
