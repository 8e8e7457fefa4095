'use client';

import { useRouter } from 'next/navigation';
import { type DragEvent, type RefObject, type SubmitEvent, useRef, useState } from 'react';
import { catalogueLimits } from '@/config/frontend';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { TextInput } from '@/ui/text-input';
import type { OfficeProduct } from '../../domain/office-product';

type Upload = { readonly isOnItsWay: boolean; readonly share: number; readonly problem: string | null };
const idle: Upload = { isOnItsWay: false, share: 0, problem: null };

/** Sends a photo of a product: a plain form, which a script shrinks and shows the way of. */
export function PhotoUpload({ product: { id, slug, name } }: { readonly product: OfficeProduct }) {
  const file = useRef<HTMLInputElement>(null);
  const { upload, send } = useUpload(file);
  const drop = (event: DragEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (file.current && event.dataTransfer.files.length > 0) file.current.files = event.dataTransfer.files;
  };
  return (
    <form
      action="/admin/photos"
      method="post"
      encType="multipart/form-data"
      onSubmit={send}
      onDragOver={letDrop}
      onDrop={drop}
      aria-label={`A new picture of ${name}`}
      className="mt-4 grid max-w-3xl gap-3 rounded-md border border-dashed border-bran p-4"
    >
      <input type="hidden" name="productId" value={id} />
      <input type="hidden" name="slug" value={slug} />
      <PhotoFields file={file} />
      <OnItsWay upload={upload} />
      <div>
        <SubmitButton isWorking={upload.isOnItsWay}>Add the picture</SubmitButton>
      </div>
    </form>
  );
}

const letDrop = (event: DragEvent<HTMLFormElement>) => {
  event.preventDefault();
};

function useUpload(file: RefObject<HTMLInputElement | null>) {
  const [upload, setUpload] = useState(idle);
  const router = useRouter();
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    const photo = file.current?.files?.[0];
    event.preventDefault();
    if (!photo || upload.isOnItsWay) return;
    setUpload({ ...idle, isOnItsWay: true });
    const tell = (share: number) => {
      setUpload({ ...idle, isOnItsWay: true, share });
    };
    void sendShrunk(new FormData(form), photo, tell).then((problem) => {
      setUpload({ ...idle, problem });
      if (problem !== null) return;
      form.reset();
      router.refresh();
    });
  };
  return { upload, send };
}

function PhotoFields({ file }: { readonly file: RefObject<HTMLInputElement | null> }) {
  return (
    <>
      <TextInput
        ref={file}
        label="A new picture"
        hint="Choose one, take one, or drop one here: JPEG, PNG or WebP, up to 6 MB."
        name="photo"
        type="file"
        accept="image/jpeg,image/png,image/webp"
        required
      />
      <TextInput
        label="What it shows"
        name="alt"
        id="upload-alt"
        hint="Read out to people who cannot see it."
        maxLength={catalogueLimits.alt}
        required
      />
    </>
  );
}

function OnItsWay({ upload: { isOnItsWay, share, problem } }: { readonly upload: Upload }) {
  if (problem !== null)
    return (
      <Notice tone="problem" role="alert">
        <p>{problem}</p>
      </Notice>
    );
  if (!isOnItsWay) return null;
  return (
    <progress value={share} max={1} aria-label="How much of the picture has been sent" className="w-full accent-rust">
      {Math.round(share * 100)} %
    </progress>
  );
}

// Loaded with the first picture, not with the page.
async function sendShrunk(form: FormData, photo: File, tell: (share: number) => void): Promise<string | null> {
  const { sendPhoto } = await import('./send-photo');
  return sendPhoto(form, photo, tell);
}
