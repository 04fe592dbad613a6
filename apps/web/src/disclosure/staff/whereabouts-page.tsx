import type { PresenceView } from '@yichuang/projections';
import { Link } from 'react-router';
import { ActList, type ActForm } from '../../delegation/act-list.tsx';
import { ChoiceField } from '../../delegation/fields.tsx';
import type { WithLinks } from '../../delegation/links.ts';
import { useText } from '../../i18n/text.tsx';
import { Day, langOf, Name, plainName } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { textIn } from '../../staff/form-text.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Empty, Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { useCommand } from '../../staff/use-command.ts';
import { useActingPost } from '../../staff/use-session.ts';
import { PickField, TimeField } from './fields.tsx';

interface Whereabouts {
  readonly unit: string;
  readonly date: string;
  readonly entries: readonly PresenceView[];
  readonly posts: readonly { readonly code: string; readonly title: { readonly zh: string; readonly en: string } }[];
}

/** 人员去向 of one's own unit today: what is said here hangs on the board at once. @req #30 */
export default function WhereaboutsPage() {
  const { t } = useText();
  const unit = useActingPost()?.unit;
  useTitle(t('disclosure.kind.whereabouts'));
  return (
    <div className="page">
      <p><Link to="/office/disclosure">← {t('disclosure.staff.title')}</Link></p>
      <header className="page-head"><h1>{t('disclosure.kind.whereabouts')}</h1><p className="lead">{t('disclosure.whereabouts.lead')}</p></header>
      {unit === undefined ? <Empty title={t('disclosure.whereabouts.sign-in')} /> : <OfUnit unit={unit} />}
    </div>
  );
}

function OfUnit({ unit }: { readonly unit: string }) {
  const { t } = useText();
  const { asOf, on, travelling } = useMoment();
  const view = address(`/api/v1/whereabouts/${unit}`, { asOf, on });
  const query = useRead<WithLinks<Whereabouts>>(view);
  const commander = useCommand(view, null);
  return (
    <Loaded query={query} height="page">
      {({ body }) => (
        <>
          <p><Day of={body.date} /> · <Link to={`/audit/replay/presence-${unit}-${body.date}`}>{t('board.replay')}</Link> · <a href={`/open/board/${unit}`}>{t('disclosure.board.of-unit')}</a></p>
          {body.entries.length === 0 ? <Empty title={t('disclosure.whereabouts.none')} /> : <ul>{body.entries.map(each => <li key={each.event}><Name of={each.title} /> · <span className="digits">{each.from}–{each.until}</span> · {t(`disclosure.presence.${each.presence}`)}{each.presence !== 'at_work' && <> · {t(each.covered ? 'disclosure.cover.b' : 'disclosure.cover.none')}</>}</li>)}</ul>}
          {body.posts.length > 0 && <ActList thing={body} acts={[setting(body)]} commander={commander} travelling={travelling} />}
        </>
      )}
    </Loaded>
  );
}

const setting = ({ posts }: Whereabouts): ActForm => ({
  rel: 'set', word: 'disclosure.act.presence', consequence: 'disclosure.act.presence.what',
  fields: id => (
    <>
      <ChoiceField id={id} name="post" label="disclosure.post"><Posts of={posts} /></ChoiceField>
      <PickField id={id} name="presence" label="disclosure.presence" options={[['at_work', 'disclosure.presence.at_work'], ['away', 'disclosure.presence.away'], ['on_leave', 'disclosure.presence.on_leave'], ['out_visiting', 'disclosure.presence.out_visiting']]} />
      <TimeField id={id} name="from" label="disclosure.from" value="09:00" /><TimeField id={id} name="until" label="disclosure.until" value="17:00" />
    </>
  ),
  data: form => ({ post: textIn(form, 'post'), presence: textIn(form, 'presence'), from: textIn(form, 'from'), until: textIn(form, 'until') }),
});

function Posts({ of }: { readonly of: Whereabouts['posts'] }) {
  const { language } = useText();
  return <>{of.map(({ code, title }) => <option key={code} value={code} lang={langOf(language, title)}>{plainName(language, title)}</option>)}</>;
}
