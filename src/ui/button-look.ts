import { classNames } from './class-names';

export type ButtonKind = 'primary' | 'quiet' | 'danger';
export type ButtonSize = 'main' | 'small';
export type ButtonLook = { kind?: ButtonKind | undefined; size?: ButtonSize | undefined; isWide?: boolean | undefined };

const base =
  'inline-flex cursor-pointer items-center justify-center gap-2 rounded-md border text-center font-semibold no-underline select-none ' +
  'transition-colors duration-100 aria-disabled:cursor-wait print:hidden ' +
  'disabled:cursor-not-allowed disabled:border-dashed disabled:border-bran disabled:bg-flour disabled:text-bran';

const kinds: Record<ButtonKind, string> = {
  primary: 'border-rust-deep bg-rust text-paper hover:bg-rust-deep active:bg-crust',
  quiet: 'border-bran bg-paper text-crust hover:border-crust hover:bg-butter-wash active:bg-butter',
  danger: 'border-berry bg-paper text-berry hover:bg-berry hover:text-paper active:bg-crust',
};

const sizes: Record<ButtonSize, string> = {
  main: 'min-h-11 px-5 py-2 text-base',
  // In the office a row of a table is no higher for its button, unless fingers press it.
  small:
    'min-h-9 px-3 py-1 text-sm in-data-[density=dense]:in-[td]:pointer-fine:min-h-6.5 ' +
    'in-data-[density=dense]:in-[td]:py-0 pointer-coarse:min-h-11',
};

/** How a button looks, for buttons and for links that act like one. */
export function buttonLook({ kind = 'primary', size = 'main', isWide = false }: ButtonLook): string {
  return classNames(base, kinds[kind], sizes[size], isWide && 'w-full');
}
