import sharp from 'sharp';

/* Whether a file is what its address and its answer say it is. */

/** An answer that is no page. */
export type File = {
  readonly path: string;
  readonly status: number;
  readonly type: string;
  readonly cacheControl: string;
  readonly bytes: Uint8Array;
};

const types: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  ico: 'image/x-icon',
  css: 'text/css',
  js: 'text/javascript',
  woff2: 'font/woff2',
  ics: 'text/calendar',
};
const alsoCalled: Readonly<Record<string, string>> = {
  'application/javascript': 'text/javascript',
  'image/vnd.microsoft.icon': 'image/x-icon',
};
const pictureFormats: Readonly<Record<string, string>> = { avif: 'heif', webp: 'webp', jpg: 'jpeg', png: 'png' };

/** Everything that is wrong with a file, a line each; a picture's width is checked where somebody claimed one. */
export async function judgeFile(file: File, claimed: { readonly width?: number } = {}): Promise<string[]> {
  if (file.status !== 200) return [`answers ${file.status}`];
  const ending = /\.(\w+)$/.exec(file.path)?.[1] ?? '';
  const said = file.type.split(';')[0]?.trim().toLowerCase() ?? '';
  const wanted = types[ending];
  return [
    ...(wanted === undefined || (alsoCalled[said] ?? said) === wanted ? [] : [`says that it is ${said}`]),
    ...(file.bytes.length > 0 ? [] : ['is empty']),
    ...(keepsForGood(file.path) && !file.cacheControl.includes('immutable') ? ['is not kept by browsers'] : []),
    ...(ending === 'ics' && !new TextDecoder().decode(file.bytes).startsWith('BEGIN:VCALENDAR')
      ? ['is no calendar']
      : []),
    ...(pictureFormats[ending] === undefined
      ? []
      : await judgePicture(file, { ...claimed, format: pictureFormats[ending] })),
  ];
}

// Named after what they hold: whoever has one has it for good.
const keepsForGood = (path: string) => path.startsWith('/_next/static/') || path.startsWith('/media/');

async function judgePicture(
  { bytes }: File,
  claimed: { readonly width?: number; readonly format: string },
): Promise<string[]> {
  try {
    const { format, width } = await sharp(bytes).metadata();
    return [
      ...(format === claimed.format ? [] : [`is really ${format}`]),
      ...(claimed.width === undefined || claimed.width === width ? [] : [`is ${width} wide, not ${claimed.width}`]),
    ];
  } catch {
    return ['is no picture'];
  }
}
