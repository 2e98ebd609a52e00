/** The panel and what is in it: builds a drawn match, fills in what only the page knows, and shows what an act came to. */
import { say } from '../words.ts';
import { build } from './build.ts';
import type { CardState } from './markup.ts';
import type { CardRequest } from './request.ts';

export interface CardContent {
  readonly panel: HTMLElement;
  /** Shows a request in place of any other. `sheet`: at the bottom of a narrow screen. */
  readonly show: (request: CardRequest, sheet: boolean) => void;
  readonly pin: (pinned: boolean) => void;
  /** Shows the match's place among those of the page, from 0, and how many these are. */
  readonly place: (at: number, of: number) => void;
  /** Shows what an act came to, in place of anything before, and has it announced. */
  readonly tell: (state: CardState | undefined) => void;
  readonly clear: () => void;
}

/** A named dialog, empty as yet. */
export function createContent(document: Document): CardContent {
  const panel = document.createElement('div');
  const inside = document.createElement('div');
  // Apart from what is built anew, or it would not be heard.
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  status.className = 'spoken';
  panel.tabIndex = -1;
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-labelledby', 'crossread relation');
  panel.setAttribute('aria-describedby', 'position compared');
  panel.append(inside, status);

  const slot = (name: string): HTMLElement | null => inside.querySelector(`[data-slot=${name}]`);
  const pin = (pinned: boolean): void => {
    panel.classList.toggle('pinned', pinned);
    inside.querySelector('[data-act=pin]')?.setAttribute('aria-pressed', String(pinned));
  };

  const place = (at: number, of: number): void => {
    const stepper = slot('stepper');
    if (of < 2 && stepper?.matches(':focus-within')) panel.focus({ preventScroll: true });
    stepper?.toggleAttribute('hidden', of < 2);
    slot('position')?.replaceChildren(of < 2 ? '' : say('position', at + 1, of));
  };

  return {
    panel,
    pin,
    place,
    show({ drawn, pinned, at, of, canRefuse }, sheet) {
      const [match, ...others] = drawn;
      if (match === undefined) return;
      panel.className = `panel ${match.tone}${sheet ? ' sheet' : ''}`;
      panel.removeAttribute('style');
      panel.lang = say('language');
      panel.dir = say('direction');
      status.textContent = '';
      inside.replaceChildren(...build(document, match.card));
      pin(pinned);
      const also = slot('also');
      also?.append(
        ...build(
          document,
          others.map((other) => other.also),
        ),
      );
      also?.toggleAttribute('hidden', others.length === 0);
      place(at, of);
      slot('refuse')?.toggleAttribute('hidden', !canRefuse);
      panel.scrollTop = 0;
    },
    tell(state) {
      for (const notice of inside.querySelectorAll<HTMLElement>('[data-when]')) {
        notice.hidden = notice.dataset.when !== state;
        if (notice.hidden) continue;
        status.textContent = notice.firstElementChild?.textContent ?? '';
        // In a low window it stands at the end of the card rather than at its edge.
        const hiddenBelow = notice.getBoundingClientRect().bottom - panel.getBoundingClientRect().bottom;
        if (hiddenBelow > 0) panel.scrollTop += hiddenBelow;
      }
      if (state === undefined) status.textContent = '';
      panel.classList.toggle('refused', state === 'not-same' || state === 'muted');
    },
    clear: () => inside.replaceChildren(),
  };
}
