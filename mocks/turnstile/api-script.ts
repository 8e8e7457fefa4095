import { TOKEN_LIFETIME_MS } from './tokens';

/**
 * What a page loads as `api.js`: `turnstile.render` and its companions, and the widgets that are written into the page
 * as `.cf-turnstile` (developers.cloudflare.com/turnstile/get-started/client-side-rendering).
 */
export const apiScript = `(() => {
  const self = document.currentScript ?? document.querySelector('script[src*="/turnstile/v0/api.js"]');
  const source = new URL(self.src);
  const widgets = new Map();
  let made = 0;

  const call = (wanted, ...told) => {
    const callback = typeof wanted === 'string' ? window[wanted] : wanted;
    return typeof callback === 'function' ? callback(...told) : undefined;
  };
  const one = (wanted) => {
    if (wanted === undefined) return widgets.values().next().value;
    const element = typeof wanted === 'string' ? document.querySelector('#' + CSS.escape(wanted)) : wanted;
    return widgets.get(wanted) ?? [...widgets.values()].find(({ container }) => container === element);
  };

  function begin(widget) {
    clearTimeout(widget.timer);
    widget.token = '';
    widget.isExpired = false;
    if (widget.input) widget.input.value = '';
    const frame = new URL('/turnstile/v0/frame', source);
    const asked = { w: widget.id, k: widget.params.sitekey, a: widget.params.action ?? '', h: location.hostname };
    for (const [name, value] of Object.entries(asked)) frame.searchParams.set(name, value);
    widget.frame.src = frame.href;
  }

  function render(where, params) {
    const container = typeof where === 'string' ? document.querySelector(where) : where;
    if (!container || !params?.sitekey) throw new Error('[Cloudflare Turnstile] Missing container or sitekey.');
    const id = 'cf-chl-widget-' + (made++).toString(36);
    const frame = document.createElement('iframe');
    frame.id = id;
    frame.title = 'Widget containing a Cloudflare security challenge';
    frame.allow = 'cross-origin-isolated; fullscreen';
    const isFlexible = params.size === 'flexible';
    const isInvisible = /^[12]x0+BB$/.test(params.sitekey) || params.appearance === 'interaction-only';
    frame.style.cssText = 'border:0;display:block;width:' + (isFlexible ? '100%' : '300px') + ';height:65px';
    if (isInvisible) frame.style.display = 'none';
    let input = null;
    if (params['response-field'] !== false && params['response-field'] !== 'false') {
      input = document.createElement('input');
      input.type = 'hidden';
      input.name = params['response-field-name'] ?? 'cf-turnstile-response';
      input.id = id + '_response';
    }
    const widget = { id, container, params, frame, input, token: '', isExpired: false, timer: undefined };
    widgets.set(id, widget);
    begin(widget);
    container.append(frame, ...(input ? [input] : []));
    return id;
  }

  window.addEventListener('message', ({ data, origin }) => {
    if (origin !== source.origin || data?.source !== 'cloudflare-challenge') return;
    const widget = widgets.get(data.widgetId);
    if (!widget) return;
    if (data.event === 'interactiveBegin') {
      widget.frame.style.display = 'block';
      return call(widget.params['before-interactive-callback']);
    }
    if (data.event === 'fail') return call(widget.params['error-callback'], data.code);
    widget.token = data.token;
    if (widget.input) widget.input.value = data.token;
    widget.timer = setTimeout(() => expire(widget), ${TOKEN_LIFETIME_MS});
    call(widget.params.callback, data.token);
  });

  function expire(widget) {
    widget.token = '';
    widget.isExpired = true;
    if (widget.input) widget.input.value = '';
    call(widget.params['expired-callback']);
    if ((widget.params['refresh-expired'] ?? 'auto') === 'auto') begin(widget);
  }

  function remove(wanted) {
    const widget = one(wanted);
    if (!widget) return;
    clearTimeout(widget.timer);
    widgets.delete(widget.id);
    widget.frame.remove();
    widget.input?.remove();
  }

  window.turnstile = {
    render,
    remove,
    reset: (wanted) => { const widget = one(wanted); if (widget) begin(widget); },
    getResponse: (wanted) => one(wanted)?.token || undefined,
    isExpired: (wanted) => one(wanted)?.isExpired ?? false,
    execute: () => undefined,
    ready: (callback) => callback(),
  };

  function renderAll() {
    for (const container of document.querySelectorAll('.cf-turnstile')) {
      const { dataset } = container;
      const dashed = (name) => name.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase());
      render(container, Object.fromEntries(Object.entries(dataset).map(([name, value]) => [dashed(name), value])));
    }
  }
  if (source.searchParams.get('render') !== 'explicit') {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', renderAll);
    else renderAll();
  }
  call(source.searchParams.get('onload') ?? undefined);
})();
`;
