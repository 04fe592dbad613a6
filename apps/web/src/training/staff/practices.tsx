import type { PracticeView } from '@yichuang/projections';
import { Link } from 'react-router';
import { ActList, type ActForm } from '../../delegation/act-list.tsx';
import { LineField, WordsField } from '../../delegation/fields.tsx';
import type { ListOf, WithLinks } from '../../delegation/links.ts';
import { useText } from '../../i18n/text.tsx';
import { Day, Name } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { textIn } from '../../staff/form-text.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Loaded } from '../../staff/states.tsx';
import { useCommand } from '../../staff/use-command.ts';

const PUBLISH: ActForm = {
  rel: 'create', word: 'training.act.publish',
  fields: id => <><LineField id={id} name="unit" label="training.practice.unit" hint="training.practice.unit.hint" /><LineField id={id} name="title" label="training.practice.title" /><LineField id={id} name="summary" label="training.practice.summary" /><WordsField id={id} name="body" label="training.practice.body" /></>,
  data: form => ({ unit: textIn(form, 'unit'), title: { zh: textIn(form, 'title'), en: '' }, summary: { zh: textIn(form, 'summary'), en: '' }, body: textIn(form, 'body'), items: [] }),
};
const WITHDRAW: ActForm = { rel: 'withdraw', word: 'training.act.withdraw', grave: true, fields: id => <WordsField id={id} name="reason" label="acts.reason" />, data: form => ({ reason: textIn(form, 'reason') }) };

/** The library of good practice, for whoever keeps it. @req #71 */
export function Practices() {
  const { t } = useText();
  const { asOf, on, travelling } = useMoment();
  const view = address('/api/v1/practices', { asOf, on });
  const query = useRead<ListOf<WithLinks<PracticeView>>>(view);
  const commander = useCommand(view, null);
  return (
    <section aria-labelledby="practices">
      <h2 id="practices">{t('training.practices')}</h2>
      <p><a href="/open/practices">{t('training.practices.public')}</a></p>
      <Loaded query={query} height="panel">
        {({ body }) => (
          <>
            <ul className="post-cards">{body.data.map(practice => <Practice key={practice.id} of={practice} view={view} />)}</ul>
            {(body.links ?? []).some(link => link.allowed) && <ActList thing={body} acts={[PUBLISH]} commander={commander} travelling={travelling} />}
          </>
        )}
      </Loaded>
    </section>
  );
}

function Practice({ of, view }: { readonly of: WithLinks<PracticeView>; readonly view: string }) {
  const { t } = useText();
  const { travelling } = useMoment();
  const commander = useCommand(view, of.revision);
  return (
    <li className="panel">
      <h3><Name of={of.title} /></h3>
      <p><Name of={of.summary} /></p>
      <p className="quiet"><Name of={of.unit} /> · <Day of={of.on} /> · <Link to={`/audit/replay/practice-${of.id}`}>{t('board.replay')}</Link></p>
      {(of.links ?? []).some(link => link.allowed) && <ActList thing={of} acts={[WITHDRAW]} commander={commander} travelling={travelling} />}
    </li>
  );
}
