import { useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useRead } from '../../staff/query.ts';
import { Loaded } from '../../staff/states.tsx';
import { Chain, Verdict } from './chain.tsx';
import type { ChainOfAct } from './reads.ts';

/** The chain of one act, asked for when it is opened: one click from the act to what gave the right to it. */
export function AuthorityPanel({ number }: { readonly number: number }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const query = useRead<ChainOfAct>(open ? `/api/v1/events/${number}/authority` : null);
  return (
    <details className="raw" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{t('authority.why')}</summary>
      {open && <Loaded query={query} height="panel">{({ body }) => <><Chain links={body.chain} /><Verdict act={body} /></>}</Loaded>}
    </details>
  );
}
