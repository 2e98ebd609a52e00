/** The sites where nothing is read: listed, switched on again, and added by hand. */
import { useState } from 'preact/hooks';
import { say } from '../words.ts';
import { AddForm } from './AddForm.tsx';
import { hostOf } from './host-of.ts';
import type { OptionsActions } from './state.ts';

export interface SitesProps {
  /** Host names. */
  readonly sites: readonly string[];
  readonly onSwitch: OptionsActions['switchSite'];
}

export function Sites({ sites, onSwitch }: SitesProps) {
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{say('optionsSites')}</h2>
      {sites.length === 0 && <p>{say('optionsNoSites')}</p>}
      <ul class="rows">
        {sites.map((site) => (
          <li key={site}>
            <bdi>{site}</bdi>
            <button type="button" aria-label={say('optionsSiteOnLabel', site)} onClick={() => onSwitch(site, true)}>
              {say('optionsSiteOn')}
            </button>
          </li>
        ))}
      </ul>
      <AddSite onAdd={(site) => onSwitch(site, false)} />
    </section>
  );
}

function AddSite({ onAdd }: { readonly onAdd: (site: string) => void }) {
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  return (
    <AddForm
      id="site"
      label={say('optionsAddSite')}
      add={say('optionsAddSiteOff')}
      placeholder="news.example"
      typed={typed}
      fault={isWrong ? say('optionsAddSiteFault') : undefined}
      onType={setTyped}
      onAdd={() => {
        const site = hostOf(typed);
        setWrong(site === undefined);
        if (site === undefined) return;
        onAdd(site);
        setTyped('');
      }}
    />
  );
}
