import { html } from 'hono/html';

/** Who is paid, as the account at Stripe is named. */
export const merchant = 'Band of Bakers';

export function money(amount: number, currency: string | null): string {
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency: currency ?? 'gbp' }).format(amount / 100);
}

export const layout = html`<style>
  .pay {
    display: grid;
    gap: 1rem;
    max-width: 60rem;
    margin: 0 auto;
  }
  .total {
    font-size: 2rem;
    font-weight: 700;
    line-height: 1.1;
    margin: 0.25rem 0 1rem;
  }
  .lines {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .lines li {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
    padding: 0.5rem 0;
    border-top: 1px solid var(--line);
  }
  .lines li > :last-child,
  .total {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .two {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.75rem;
  }
  .cards {
    display: grid;
    gap: 0.5rem;
    margin-top: 0.5rem;
  }
  .cards button {
    width: 100%;
    text-align: left;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 0.5rem;
    font-weight: 500;
  }
  .cards span + span {
    font-variant-numeric: tabular-nums;
    color: var(--soft);
    white-space: nowrap;
  }
  .press {
    margin-top: 1.25rem;
  }
  @media (min-width: 800px) {
    .pay {
      grid-template-columns: 1fr 1.1fr;
      gap: 2rem;
      padding-top: 2rem;
    }
  }
</style>`;
