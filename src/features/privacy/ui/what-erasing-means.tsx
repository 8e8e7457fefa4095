import { TextLink } from '@/ui/text-link';

/** What goes and what stays, before somebody decides. */
export function WhatErasingMeans() {
  return (
    <>
      <p>
        We take your name, addresses, telephone number and notes out of every order, letter, review and list. What was
        baked and paid stays for the tax office, without you. The links in our letters stop working, receipts included:
        print what you need first.
      </p>
      <p className="mt-2 text-bran">
        We confirm it by one last letter. <TextLink href="/privacy#how-long">How long we keep what</TextLink>
      </p>
    </>
  );
}
