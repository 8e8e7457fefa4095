import { currentContext } from './context';

/** What the widget that tells people from programs needs on a page; nothing of it is secret. */
export async function humanCheckPlace(): Promise<{ readonly siteKey: string; readonly scriptUrl: string }> {
  const { siteKey, scriptUrl } = (await currentContext()).turnstile;
  return { siteKey, scriptUrl };
}
