import type { TerminalView } from '@yichuang/projections';
import type { CommandLink } from '../../../../../api/src/web-port.ts';
import { ActList, type ActForm } from '../../../delegation/act-list.tsx';
import { ChoiceField, LineField, WordsField } from '../../../delegation/fields.tsx';
import { useText } from '../../../i18n/text.tsx';
import { Day } from '../../../shared/words.tsx';
import { textIn } from '../../../staff/form-text.ts';
import { useCommand } from '../../../staff/use-command.ts';

/** A code as somebody types it from a screen: with its strokes or without, large or small. */
const codeIn = (form: FormData): string => textIn(form, 'terminal').normalize('NFKC').toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
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

/** Machines of the hall that give numbers by themselves: which they are, and letting one or stopping it. @req #11 #49 */
export default function TicketTerminals({ terminals, links, view }: { readonly terminals: readonly TerminalView[]; readonly links: readonly CommandLink[]; readonly view: string }) {
  const { t } = useText();
  const commander = useCommand(view, 'any');
  return (
    <>
      {terminals.length === 0 ? <p className="quiet">{t('ticket.terminal.none')}</p> : <ul>{terminals.map(({ terminal, on }) => <li key={terminal}><span className="digits">{shown(terminal)}</span> · {t('ticket.terminal.since')} <Day of={on} /></li>)}</ul>}
      <ActList thing={{ links }} acts={terminals.length === 0 ? [ADMIT] : [ADMIT, dismiss(terminals)]} commander={commander} travelling={false} />
    </>
  );
}
