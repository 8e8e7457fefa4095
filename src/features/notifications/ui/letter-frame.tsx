import { Body, Button, Container, Head, Heading, Html, Link, Preview, Section, Text } from '@react-email/components';
import type { ReactNode } from 'react';
import { brand, shopPlace } from '@/config/frontend';
import { darkScreen, look } from './letter-look';

type FrameProps = { readonly title: string; readonly preview: string; readonly children: ReactNode };

/** The paper every letter of the shop is written on. */
export function LetterFrame({ title, preview, children }: FrameProps) {
  return (
    <Html lang="en-GB">
      <Head>
        <title>{title}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{darkScreen}</style>
      </Head>
      <Preview>{preview}</Preview>
      <Body className="page" style={look.page}>
        <Container style={look.container}>
          <Text className="ink" style={look.brand}>
            {brand.name}
          </Text>
          <Section className="card" style={look.card}>
            <Heading as="h1" className="ink" style={look.title}>
              {title}
            </Heading>
            {children}
          </Section>
          <Text className="quiet" style={look.foot}>
            {[brand.name, ...shopPlace.lines].join(', ')}
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

/** A heading inside a letter. */
export function LetterHeading({ children }: { readonly children: ReactNode }) {
  return (
    <Heading as="h2" className="ink" style={look.heading}>
      {children}
    </Heading>
  );
}

/** A paragraph of a letter. */
export function LetterText({ children }: { readonly children: ReactNode }) {
  return (
    <Text className="ink" style={look.text}>
      {children}
    </Text>
  );
}

/** A paragraph that may be skipped. */
export function LetterNote({ children }: { readonly children: ReactNode }) {
  return (
    <Text className="quiet" style={look.small}>
      {children}
    </Text>
  );
}

/** The one thing a letter asks to be pressed. */
export function LetterButton({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <Section style={look.action}>
      <Button href={href} style={look.button}>
        {children}
      </Button>
    </Section>
  );
}

/** A way to a page, inside a sentence. */
export function LetterLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <Link href={href} className="link" style={look.link}>
      {children}
    </Link>
  );
}
