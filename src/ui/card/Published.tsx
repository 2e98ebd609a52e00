/** When a source was published, behind its headline. */
import { readableDate } from '../link.ts';

export function Published({ date }: { readonly date: string | undefined }) {
  if (date === undefined) return null;
  return (
    <>
      {' · '}
      <time datetime={date} dir="auto" class="date">
        {readableDate(date)}
      </time>
    </>
  );
}
