'use client';

import { Notice } from '@/ui/notice';
import { TextLink } from '@/ui/text-link';
import { moveProductAction } from '../../actions/office';
import { missingOf, type OfficeProduct, productStateOf } from '../../domain/office-product';
import { missingInWords } from '../../domain/office-words';
import { OfficeForm } from './office-form';

/** Puts a product on the menu, takes it off, or brings it back; and says what it still needs. */
export function StateForm({ product }: { readonly product: OfficeProduct }) {
  const missing = missingOf(product);
  const state = productStateOf(product);
  return (
    <div className="grid max-w-3xl gap-3">
      {missing.length > 0 && state !== 'retired' && (
        <Notice
          tone={state === 'draft' ? 'info' : 'problem'}
          title={state === 'draft' ? 'Before it can be sold' : 'It is not shown in the shop just now'}
        >
          <ul>
            {missing.map((one) => (
              <li key={one.kind}>{missingInWords(one)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {state === 'draft' && <Publish product={product} />}
      {state === 'on_the_menu' && (
        <p>
          <TextLink href={`/products/${product.slug}`}>See it in the shop</TextLink>
        </p>
      )}
      {state === 'retired' ? <BringBack product={product} /> : <Retire product={product} />}
    </div>
  );
}

type PartProps = { readonly product: OfficeProduct };

function Publish({ product: { id, version, slug } }: PartProps) {
  return (
    <OfficeForm
      id="publish"
      action={moveProductAction}
      about={{ productId: id, version, to: 'menu' }}
      submit="Put it on the menu"
    >
      {() => (
        <p>
          From then on its address <span className="font-semibold">/products/{slug}</span> stays, and it can be offered
          in sales.
        </p>
      )}
    </OfficeForm>
  );
}

/** On the second press; it can be brought back as it was. */
function Retire({ product: { id, version, name } }: PartProps) {
  return (
    <details>
      <summary>Retire it…</summary>
      <div className="mt-2">
        <OfficeForm
          id="retire"
          action={moveProductAction}
          about={{ productId: id, version, to: 'retired' }}
          submit={`Retire ${name}`}
        >
          {() => (
            <p>It leaves the shop and every sale to come. Orders keep theirs. It can be brought back as it was.</p>
          )}
        </OfficeForm>
      </div>
    </details>
  );
}

function BringBack({ product: { id, version } }: PartProps) {
  return (
    <OfficeForm
      id="bring-back"
      action={moveProductAction}
      about={{ productId: id, version, to: 'back' }}
      submit="Undo: bring it back"
    >
      {() => <p>It is retired: nobody can buy it. Brought back, it stands where it stood.</p>}
    </OfficeForm>
  );
}
