/** What a form with bracketed names says: text at the leaves, named branches above. */
export type FormValue = string | FormTree;
export type FormTree = { [name: string]: FormValue };

const nameAndBrackets = /^([^[\]]+)((?:\[[^[\]]*\])*)$/;
const oneBracket = /\[([^[\]]*)\]/g;

/** Reads `line_items[0][price_data][currency]=gbp&expand[]=line_items` as Stripe does. */
export function parseForm(text: string): FormTree {
  const tree = bareTree();
  for (const [name, value] of new URLSearchParams(text)) plant(tree, pathOf(name), value);
  return tree;
}

/** A name with crooked brackets stays one name, so that it is refused as unknown under exactly that name. */
function pathOf(name: string): string[] {
  const [, first, brackets] = nameAndBrackets.exec(name) ?? [];
  if (first === undefined || brackets === undefined) return [name];
  return [first, ...[...brackets.matchAll(oneBracket)].map(([, inner = '']) => inner)];
}

function plant(tree: FormTree, [head = '', ...rest]: ReadonlyArray<string>, value: string): void {
  const name = head === '' ? String(Object.keys(tree).length) : head;
  if (rest.length === 0) {
    tree[name] = value;
    return;
  }
  const branch = tree[name];
  const below: FormTree = typeof branch === 'object' ? branch : bareTree();
  tree[name] = below;
  plant(below, rest, value);
}

/** Without a prototype, so that a parameter called `constructor` is only a parameter. */
function bareTree(): FormTree {
  return Object.create(null) as FormTree;
}
