/** The headline of a source, leading to its page where the source names one. */
import { webAddress } from './link.ts';

export interface HeadlineProps {
  readonly headline: string;
  /** As the pack has it: anything. */
  readonly url: string | undefined;
  /** BCP 47, of the headline. */
  readonly language: string | undefined;
}

export function Headline({ headline, url, language }: HeadlineProps) {
  const href = webAddress(url);
  return (
    <cite dir="auto" lang={language}>
      {href ? (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {headline}
        </a>
      ) : (
        headline
      )}
    </cite>
  );
}
