import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { brand, brandColour } from '@/config/frontend';
import { baseUrl } from '@/platform/next/base-url';
import { BrowserErrors } from '@/ui/browser-errors';
import { typefaces } from './fonts';
import './globals.css';

/** What every page says of itself unless it says more; its addresses are made whole by the shop’s own. */
export async function generateMetadata(): Promise<Metadata> {
  return {
    metadataBase: await baseUrl(),
    title: { default: brand.name, template: `%s · ${brand.name}` },
    description: brand.strapline,
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export const viewport: Viewport = { themeColor: brandColour };

/** The document around every page of the shop and the office. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  // Each answer carries its own nonce, so no page may be made ahead of its request.
  await connection();
  return (
    <html lang="en-GB" className={typefaces}>
      <head>
        <noscript>
          <style>
            {'.needs-script{display:none!important}.stepped{border-inline-width:1px!important;border-radius:6px}'}
          </style>
        </noscript>
      </head>
      <body>
        {children}
        <BrowserErrors />
      </body>
    </html>
  );
}
