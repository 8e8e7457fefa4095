import { html } from 'hono/html';
import type { Delivery } from './courier';
import { page, type Html } from './pages';
import { choices, type SwitchValue } from './switches';
import type { World } from './world';

const rowsShown = 50;

/** The one page from which a person turns every switch, moves the clock and sees what was delivered. */
export function controlPage(world: World): Html {
  return page(
    'Stand-ins',
    html`<h1>Stand-ins</h1>
      <p>
        <a href="/mailbox">Mailbox</a> · <a href="/codes">Codes</a> ·
        <a href="/stand-ins/stripe">Stripe’s dashboard</a> · <a href="/stand-ins/stripe/books.json">Stripe’s books</a> ·
        <a href="/rollbar/items.json">Rollbar’s items</a> ·
        <a href="/stand-ins/state.json">Everything as JSON</a>
      </p>
      ${clockCard(world)}
      <h2>Switches</h2>
      <form class="card" method="post" action="/stand-ins/switches">
        ${Object.entries(world.switches).map(([service, row]) => switchRow(service, row))}
        <p><button class="main">Turn the switches</button></p>
      </form>
      ${deliveriesCard([...world.couriers.values()].flatMap((courier) => courier.log()))}
      <h2>Start again</h2>
      <form class="card" method="post" action="/stand-ins/reset">
        <p>Forgets every payment, letter, person and error, and sets switches and clock back.</p>
        <button>Forget everything</button>
      </form>`,
  );
}

function clockCard(world: World): Html {
  return html`<h2>Clock</h2>
    <form class="card" method="post" action="/stand-ins/clock">
      <p>The stand-ins believe it is <strong>${new Date(world.now()).toUTCString()}</strong>.</p>
      <label for="offset">Ahead of the real clock by (ms)</label>
      <input id="offset" name="offsetMs" inputmode="numeric" value="${world.clockOffset()}" />
      <p><button>Set the clock</button></p>
    </form>`;
}

function switchRow(service: string, row: Readonly<Record<string, SwitchValue>>): Html {
  return html`<fieldset>
    <legend>${service}</legend>
    ${Object.entries(row).map(([name, value]) => switchField(`${service}.${name}`, value))}
  </fieldset>`;
}

function switchField(field: string, value: SwitchValue): Html {
  const name = field.split('.')[1] ?? field;
  const words = typeof value === 'boolean' ? ['false', 'true'] : choices[name];
  return html`<div>
    <label for="${field}">${name}</label>
    ${
      words
        ? html`<select id="${field}" name="${field}">
            ${words.map((choice) => option(choice, choice === String(value)))}
          </select>`
        : html`<input id="${field}" name="${field}" inputmode="numeric" value="${value}" />`
    }
  </div>`;
}

function option(choice: string, chosen: boolean): Html {
  return chosen ? html`<option selected>${choice}</option>` : html`<option>${choice}</option>`;
}

function deliveriesCard(deliveries: ReadonlyArray<Delivery>): Html {
  const latest = deliveries.toSorted((a, b) => b.createdAt - a.createdAt).slice(0, rowsShown);
  return html`<h2>Webhooks</h2>
    <div class="card scroll" role="region" aria-label="Webhooks" tabindex="0">
      <form method="post" action="/stand-ins/redeliver"><button>Redeliver all that never arrived</button></form>
      ${latest.length === 0 ? html`<p>None yet.</p>` : deliveriesTable(latest)}
    </div>`;
}

function deliveriesTable(deliveries: ReadonlyArray<Delivery>): Html {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">When</th>
        <th scope="col">Event</th>
        <th scope="col">State</th>
        <th scope="col">Tries</th>
        <th scope="col">Again</th>
      </tr>
    </thead>
    <tbody>
      ${deliveries.map(deliveryRow)}
    </tbody>
  </table>`;
}

function deliveryRow(delivery: Delivery): Html {
  const last = delivery.tries.at(-1);
  const tries = last ? `${delivery.tries.length}, last ${last.status ?? last.problem}` : '';
  return html`<tr>
    <td>${new Date(delivery.createdAt).toISOString().slice(11, 19)}</td>
    <td>${delivery.type}<br /><span class="soft">${delivery.eventId}</span></td>
    <td>${delivery.state}</td>
    <td>${tries}</td>
    <td>
      <form method="post" action="/stand-ins/redeliver">
        <input type="hidden" name="event" value="${delivery.eventId}" />
        <button aria-label="Send ${delivery.eventId} again">Send</button>
      </form>
    </td>
  </tr>`;
}
