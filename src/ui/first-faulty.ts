/** Finds what a reader has to mend first in a form: the field of the first fault that is shown; changes nothing. */

/** In the order of the page. Of a choice the chosen one, or the first. */
export function firstFaulty(form: HTMLElement | null): HTMLElement | null | undefined {
  const fault = [...(form?.querySelectorAll('.fault') ?? [])].find((one) => one.textContent !== '');
  const near = fault?.closest('.field, fieldset');
  return near?.querySelector<HTMLElement>('textarea, input:checked, input');
}
