import { pictureWidths } from '@/config/frontend';
import type { Photo } from '../domain/photo';
import { type PictureFormat, pictureHref, type PictureSize } from '../domain/picture';
import { PicturePlaceholder } from './picture-placeholder';

type PictureProps = {
  readonly photo: Photo | null;
  /** The sizes that may serve here, smallest first. */
  readonly sizes: readonly [PictureSize, ...PictureSize[]];
  /** How wide it stands on the page, as the browser's `sizes` attribute says it. */
  readonly width: string;
  /** The picture a page opens with is worth fetching at once. */
  readonly isFirst?: boolean;
  /** Where the name of the bake stands right beside it, reading the picture out says everything twice. */
  readonly isDecoration?: boolean;
  readonly className?: string;
};

/** The picture of a bake, in a space kept for it; a drawn stand-in where there is none. */
export function Picture({ photo, sizes, width, isFirst = false, isDecoration = false, className = '' }: PictureProps) {
  if (photo === null) return <PicturePlaceholder className={className} />;
  const [smallest] = sizes;
  return (
    <picture>
      <source type="image/avif" srcSet={sourceSet(photo, sizes, 'avif')} sizes={width} />
      <img
        src={pictureHref({ key: photo.key, name: `${smallest}.webp` })}
        srcSet={sourceSet(photo, sizes, 'webp')}
        sizes={width}
        width={photo.width}
        height={photo.height}
        alt={isDecoration ? '' : photo.alt}
        loading={isFirst ? 'eager' : 'lazy'}
        fetchPriority={isFirst ? 'high' : 'auto'}
        decoding="async"
        className={`bg-butter-wash object-cover ${className}`}
      />
    </picture>
  );
}

function sourceSet(photo: Photo, sizes: ReadonlyArray<PictureSize>, format: PictureFormat): string {
  // A smaller original is never blown up, so a size may be less wide than its name promises.
  const widthOf = (size: PictureSize) => Math.min(pictureWidths[size], photo.width);
  const hrefOf = (size: PictureSize) => pictureHref({ key: photo.key, name: `${size}.${format}` });
  return sizes.map((size) => `${hrefOf(size)} ${widthOf(size)}w`).join(', ');
}
