import type { Fields } from './forms-shop';

/* What is sent to the actions of the office that change the catalogue. */

const seen = { productId: '{product}', version: '{productVersion}' };

/** By the action's name. */
export const catalogueForms: Readonly<Record<string, Fields>> = {
  addIngredientAction: { labelText: 'proof {number}', isReviewed: 'yes' },
  changeCategoriesAction: {
    ...{ row: '{sort}', 'name-{sort}': 'Proof {number}', 'position-{sort}': '7', added: '' },
    ...{ 'wasName-{sort}': '{sortName}', 'wasPosition-{sort}': '{sortPlace}', 'wasHidden-{sort}': '' },
  },
  changeIngredientAction: {
    ...{ ingredientId: '{ingredient}', wasText: '{ingredientText}', wasReviewed: 'yes' },
    ...{ labelText: '{ingredientText}', isReviewed: 'yes', isMeant: '' },
  },
  changeProductKindsAction: {
    ...{ ...seen, row: '{kind}', 'name-{kind}': '', 'unit-{kind}': 'loaf', 'pricePence-{kind}': '4.44' },
    ...{ 'netQuantity-{kind}': '800 g', 'position-{kind}': '0' },
  },
  changeProductLabelAction: { ...seen, ingredients: '{someIngredient}', allergen: 'sesame' },
  changeProductPhotosAction: { ...seen, row: '{photo}', 'alt-{photo}': 'As a proof sees it', 'position-{photo}': '1' },
  changeProductVatAction: { ...seen, vatRate: 'standard', vatReason: 'Asked for by a proof' },
  changeProductWordsAction: {
    ...{ ...seen, name: 'Proof bread', slug: '{productSlug}', categoryId: '{productSort}', description: 'Of a proof' },
    ...{ storage: '', shelfLifeDays: '1', position: '1', searchTitle: '', searchDescription: '' },
  },
  createProductAction: { name: 'Proof {number}', slug: 'proof-{number}', categoryId: '{sort}' },
  moveProductAction: { ...seen, to: 'retired' },
};
