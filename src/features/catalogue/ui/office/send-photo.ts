import { messages, photoShrink } from '@/config/frontend';

/**
 * Shrinks a photo in the browser and sends it, telling what share of it has gone; gives back why it was not taken in, or
 * null. `fetch` does not tell how much it has sent.
 */
export async function sendPhoto(form: FormData, photo: File, tell: (share: number) => void): Promise<string | null> {
  form.set('photo', await shrunk(photo));
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/admin/photos');
    request.setRequestHeader('accept', 'application/json');
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      tell(total > 0 ? loaded / total : 0);
    });
    request.addEventListener('load', () => {
      resolve(problemIn(request.responseText));
    });
    request.addEventListener('error', () => {
      resolve(messages.somethingWrong);
    });
    request.send(form);
  });
}

function problemIn(answer: string): string | null {
  try {
    const told: unknown = JSON.parse(answer);
    if (typeof told !== 'object' || told === null) return messages.somethingWrong;
    if ('saved' in told) return null;
    const error = 'error' in told ? told.error : null;
    const isTold = typeof error === 'object' && error !== null && 'message' in error;
    return isTold && typeof error.message === 'string' ? error.message : messages.somethingWrong;
  } catch {
    // A page instead of an answer: the sign-in, say, because the session has ended.
    return messages.somethingWrong;
  }
}

/** The photo as a JPEG no side of which is longer than a hero will ever need; as it is where the browser cannot read it. */
async function shrunk(photo: File): Promise<File> {
  try {
    const picture = await createImageBitmap(photo, { imageOrientation: 'from-image' });
    const scale = Math.min(1, photoShrink.longestSide / Math.max(picture.width, picture.height));
    if (scale === 1 && photo.size <= photoShrink.smallEnough) return photo;
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const made = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', photoShrink.quality);
    });
    return made ? new File([made], 'photo.jpg', { type: 'image/jpeg' }) : photo;
  } catch {
    return photo;
  }
}
