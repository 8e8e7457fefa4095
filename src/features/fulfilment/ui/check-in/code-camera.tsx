import { useEffect, useRef, useState } from 'react';
import { checkIn } from '@/config/frontend';
import { parseReference } from '@/kernel/ids';
import { Button } from '@/ui/button';

type CameraProps = { readonly onCode: (reference: string) => void; readonly onClose: () => void };

/** Reads the code somebody holds up: their order's reference, and nothing else. */
export function CodeCamera({ onCode, onClose }: CameraProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    watch(video.current, onCode, ending.signal).catch(() =>
      setTrouble('This device lets us use no camera. Please type the reference or the surname.'),
    );
    return () => ending.abort();
  }, [onCode]);
  return (
    <div className="mb-5 grid justify-items-start gap-2 print:hidden">
      {trouble ? (
        <p role="alert">{trouble}</p>
      ) : (
        <video
          ref={video}
          muted
          playsInline
          aria-label="What the camera sees"
          className="max-h-72 w-full max-w-md rounded-md border border-rule bg-crust"
        />
      )}
      <Button kind="quiet" size="small" onClick={onClose}>
        Close the camera
      </Button>
    </div>
  );
}

async function watch(
  video: HTMLVideoElement | null,
  onCode: CameraProps['onCode'],
  signal: AbortSignal,
): Promise<void> {
  const [{ default: readCode }, stream] = await Promise.all([
    // A hundred kilobytes that only a camera needs.
    import('jsqr'),
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }),
  ]);
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  signal.addEventListener('abort', stop);
  if (!video || signal.aborted) {
    stop();
    return;
  }
  video.srcObject = stream;
  await video.play();
  const canvas = document.createElement('canvas');
  const looking = setInterval(() => {
    const seen = pictureOf(video, canvas);
    const found = seen && readCode(seen.data, seen.width, seen.height);
    const reference = found ? parseReference(found.data) : null;
    if (reference !== null) onCode(reference);
  }, checkIn.lookEveryMs);
  signal.addEventListener('abort', () => clearInterval(looking));
}

/** What the camera sees just now, small enough to be read in time; null before it sees anything. */
function pictureOf(video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | null {
  const { videoWidth, videoHeight } = video;
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  if (videoWidth === 0 || !brush) return null;
  canvas.width = Math.min(videoWidth, checkIn.pictureWidth);
  canvas.height = Math.round((videoHeight * canvas.width) / videoWidth);
  brush.drawImage(video, 0, 0, canvas.width, canvas.height);
  return brush.getImageData(0, 0, canvas.width, canvas.height);
}
