/** The packs that come from web addresses: a form for a new one, and those there are. */
import { useState } from 'preact/hooks';
import { say } from '../words.ts';
import { AddForm } from './AddForm.tsx';
import { SubscribeDialog } from './SubscribeDialog.tsx';
import { SubscriptionItem } from './SubscriptionItem.tsx';
import type { SubscriptionActions, SubscriptionRow } from './subscription-state.ts';

export interface SubscriptionsProps {
  readonly rows: readonly SubscriptionRow[];
  readonly actions: SubscriptionActions;
}

export function Subscriptions({ rows, actions }: SubscriptionsProps) {
  return (
    <section aria-labelledby="subscriptions">
      <h2 id="subscriptions">{say('subsTitle')}</h2>
      <p>{say('subsMore')}</p>
      <ul class="rows">
        {rows.map((row) => (
          <SubscriptionItem key={row.url} row={row} actions={actions} />
        ))}
      </ul>
      <AddSubscription rows={rows} actions={actions} />
    </section>
  );
}

function AddSubscription({ rows, actions }: SubscriptionsProps) {
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<'subsAddressFault' | 'subsAlready' | undefined>();
  const [asked, ask] = useState<string | undefined>();
  return (
    <>
      <AddForm
        id="pack-address"
        label={say('subsAddress')}
        add={say('subsAdd')}
        placeholder="https://packs.example/pack.json"
        typed={typed}
        fault={fault === undefined ? undefined : say(fault)}
        onType={setTyped}
        onAdd={() => {
          const url = actions.packAddress(typed);
          const isThere = rows.some((row) => row.url === url);
          setFault(url === undefined ? 'subsAddressFault' : isThere ? 'subsAlready' : undefined);
          ask(isThere ? undefined : url);
        }}
      />
      {asked !== undefined && (
        <SubscribeDialog
          url={asked}
          updates="ask"
          onConfirm={(updates) => {
            ask(undefined);
            setTyped('');
            actions.subscribe(asked, updates);
          }}
          onLeave={() => ask(undefined)}
        />
      )}
    </>
  );
}
