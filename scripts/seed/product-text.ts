/** What the bakery itself says about a bake: everything the price list does not hold. */
export type ProductText = {
  readonly slug: string;
  readonly description: string;
  /** Heaviest first; the allergen's word stands between asterisks, as it will on the label. */
  readonly ingredients: ReadonlyArray<string>;
  readonly netQuantity: string;
  readonly storage: string;
  readonly shelfLifeDays: number;
  /** Why it is not zero-rated, where it is not. */
  readonly vatReason?: string;
  /** What the drawn picture shows, for whoever cannot see it. */
  readonly picture: string;
};
