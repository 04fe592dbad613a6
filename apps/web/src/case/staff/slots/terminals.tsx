import type { QueueView, TerminalView } from '@yichuang/projections';
import { ActList, type ActForm } from '../../../delegation/act-list.tsx';
import { ChoiceField, LineField, WordsField } from '../../../delegation/fields.tsx';
import type { WithLinks } from '../../../delegation/links.ts';
import { useText } from '../../../i18n/text.tsx';
import { Day } from '../../../shared/words.tsx';
import { textIn } from '../../../staff/form-text.ts';
import { useRead } from '../../../staff/query.ts';
import { Loaded } from '../../../staff/states.tsx';
import { useCommand } from '../../../staff/use-command.ts';
import { queueOf } from '../reads.ts';

/** A code as somebody types it from a screen: with its strokes or without, large or small; no letter in it looks like a digit. */
const codeIn = (form: FormData): string => textIn(form, 'terminal').normalize('NFKC').toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1').replaceAll(/[^0-9A-Z]/g, '');
const shown = (code: string): string => code.match(/.{4}/g)?.join('-') ?? code;

const ADMIT: ActForm = {
  rel: 'admit-terminal', word: 'ticket.terminal.admit', consequence: 'ticket.terminal.admit.what',
  fields: id => <LineField id={id} name="terminal" label="ticket.terminal.code" hint="ticket.terminal.hint" />, data: form => ({ terminal: codeIn(form) }),
};

const dismiss = (terminals: readonly TerminalView[]): ActForm => ({
  rel: 'dismiss-terminal', word: 'ticket.terminal.dismiss', grave: true,
  fields: id => <><ChoiceField id={id} name="terminal" label="ticket.terminal.code">{terminals.map(({ terminal }) => <option key={terminal} value={terminal}>{shown(terminal)}</option>)}</ChoiceField><WordsField id={id} name="reason" label="acts.reason" /></>,
  data: form => ({ terminal: codeIn(form), reason: textIn(form, 'reason') }),
});

type Queue = WithLinks<QueueView> & { readonly terminals?: readonly TerminalView[] };

/** Machines of the hall that give numbers by themselves: which they are; for whoever answers for the hall, letting one or stopping it. @req #11 #49 */
export function Terminals({ town, day }: { readonly town: string; readonly day: string }) {
  const { t } = useText();
  const view = queueOf(town, day);
  const query = useRead<Queue>(view);
  const commander = useCommand(view, 'any');
  return (
    <section aria-labelledby="terminals">
      <h2 id="terminals">{t('ticket.terminal.title')}</h2>
      <Loaded query={query} height="panel">
        {({ body: { terminals = [], links = [] } }) => (
          <>
            {terminals.length === 0 ? <p className="quiet">{t('ticket.terminal.none')}</p> : <ul>{terminals.map(({ terminal, on }) => <li key={terminal}><span className="digits">{shown(terminal)}</span> · {t('ticket.terminal.since')} <Day of={on} /></li>)}</ul>}
            {links.some(({ rel, allowed }) => allowed && rel === ADMIT.rel) && <ActList thing={{ links }} acts={terminals.length === 0 ? [ADMIT] : [ADMIT, dismiss(terminals)]} commander={commander} travelling={false} />}
          </>
        )}
      </Loaded>
    </section>
  );
}
