import type { ShopDatabase } from '../../../e2e/support/shop-database';
import { fitting, named, type Named, type Names, someId } from './naming';

/* What the things of the catalogue are called in the office's addresses and forms. */

const onTheMenu = 'FROM products WHERE archived_at IS NULL AND published_at IS NOT NULL ORDER BY id';

/** Names two of each: the forms about the first belong to its holder, those about the second to the other. */
export async function nameCatalogue(database: ShopDatabase): Promise<Names> {
  const two = async (question: string, missing: string): Promise<Named> => {
    const rows = (await database.all(`${question} LIMIT 2`)).map((row) => String(Object.values(row)[0]));
    return named(rows[0] ?? '', rows.at(-1) ?? '', missing);
  };
  const nobodys = (prefix: string) => someId(prefix, 'z');
  const ofProduct = (column: string, missing: string) => two(`SELECT ${column} ${onTheMenu}`, missing);
  // Words without an allergen in them, so that none has to be ticked.
  const plain = `FROM ingredients WHERE label_text NOT LIKE '%*%' AND reviewed_at IS NOT NULL ORDER BY id`;
  const ingredientText = await two(`SELECT label_text ${plain}`, 'no such thing');
  return {
    product: await ofProduct('id', nobodys('prd')),
    productSlug: await ofProduct('slug', 'no-such-bread'),
    productVersion: { ...(await ofProduct('changed_at', '1')), malformed: '1' },
    productSort: await ofProduct('category_id', nobodys('cat')),
    kind: await ofProduct(
      '(SELECT id FROM variants WHERE product_id = products.id AND archived_at IS NULL LIMIT 1)',
      nobodys('var'),
    ),
    photo: await ofProduct('(SELECT id FROM photos WHERE product_id = products.id LIMIT 1)', nobodys('pho')),
    sort: await two('SELECT id FROM categories ORDER BY id', nobodys('cat')),
    sortName: await two('SELECT name FROM categories ORDER BY id', 'No such sort'),
    sortPlace: { ...(await two('SELECT position FROM categories ORDER BY id', '1')), malformed: '1' },
    ingredient: await two(`SELECT id ${plain}`, nobodys('ing')),
    ingredientText: { ...ingredientText, malformed: 'no such thing' },
    someIngredient: fitting(ingredientText.own),
  };
}
