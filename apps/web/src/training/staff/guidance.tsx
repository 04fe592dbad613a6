import type { GuidanceLine, GuidanceSums, UnitView } from '@yichuang/projections';
import { parseAsString, useQueryState } from 'nuqs';
import { useState } from 'react';
import { Link } from 'react-router';
import { ActList, type ActForm } from '../../delegation/act-list.tsx';
import { DayField, WordsField } from '../../delegation/fields.tsx';
import type { ListOf } from '../../delegation/links.ts';
import { useText } from '../../i18n/text.tsx';
import { Day, langOf, Name, plainName, Words } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { textIn } from '../../staff/form-text.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Loaded } from '../../staff/states.tsx';
import { useCommand } from '../../staff/use-command.ts';
import { useActingPost } from '../../staff/use-session.ts';
import { PickField } from './fields.tsx';

type Answer = ListOf<GuidanceLine> & { readonly sums: readonly GuidanceSums[] };
const TOPICS = [['agency', 'training.topic.agency'], ['intake', 'training.topic.intake'], ['network', 'training.topic.network'], ['equipment', 'training.topic.equipment'], ['disclosure', 'training.topic.disclosure'], ['attitude', 'training.topic.attitude'], ['other', 'training.topic.other']] as const;

const GUIDING: readonly ActForm[] = [
  {
    rel: 'log-visit', word: 'training.act.visit',
    fields: id => <><DayField id={id} name="on" label="training.visited-on" /><PickField id={id} name="topic" label="training.visit.topic" options={TOPICS} /><WordsField id={id} name="seen" label="training.seen" /><WordsField id={id} name="advice" label="training.advice" /></>,
    data: form => ({ on: textIn(form, 'on'), topics: [textIn(form, 'topic')], seen: textIn(form, 'seen'), advice: textIn(form, 'advice') }),
  },
  { rel: 'answer', word: 'training.act.answer', fields: id => <><WordsField id={id} name="asked" label="training.asked" /><WordsField id={id} name="answer" label="training.answer" /></>, data: form => ({ item: null, asked: textIn(form, 'asked'), answer: textIn(form, 'answer') }) },
];

/** Visits of the centres at their stations, and questions that they answered. @req #42 */
export function Guidance() {
  const { t } = useText();
  const { asOf, on } = useMoment();
  const [town, choose] = useQueryState('town', parseAsString.withDefault(''));
  const view = address('/api/v1/guidance', { asOf, on, town: town || undefined });
  const query = useRead<Answer>(view);
  return (
    <section aria-labelledby="guidance">
      <h2 id="guidance">{t('training.guidance')}</h2>
      <p className="quiet">{t('training.guidance.lead')}</p>
      <Loaded query={query} height="panel">
        {({ body }) => (
          <>
            <Sums of={body.sums} />
            {town !== '' && <p><button type="button" className="button button-plain button-small" onClick={() => void choose(null)}>{t('policy.all-towns')}</button></p>}
            <ol className="post-cards">{body.data.slice(0, 20).map(line => <Line key={line.number} of={line} />)}</ol>
            <Guide body={body} view={view} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function Sums({ of }: { readonly of: readonly GuidanceSums[] }) {
  const { t } = useText();
  return (
    <details className="more">
      <summary>{t('training.guidance.sums')}</summary>
      <div className="table-scroll" role="region" aria-label={t('training.guidance.sums')} tabIndex={0}>
        <table className="rows">
          <thead><tr><th scope="col">{t('policy.town')}</th><th scope="col">{t('training.villages')}</th><th scope="col">{t('training.visited')}</th><th scope="col">{t('training.visits')}</th><th scope="col">{t('training.answers')}</th></tr></thead>
          <tbody>{of.map(({ town, villages, visited, visits, answers }) => <tr key={town.code}><th scope="row"><Link to={`?town=${town.code}`}><Name of={town} /></Link></th><td className="digits">{villages}</td><td className="digits">{visited}</td><td><Link className="digits" to={`?town=${town.code}`}>{visits}</Link></td><td><Link className="digits" to={`?town=${town.code}`}>{answers}</Link></td></tr>)}</tbody>
        </table>
      </div>
    </details>
  );
}

function Line({ of }: { readonly of: GuidanceLine }) {
  const { t } = useText();
  const comma = t('matrix.comma');
  return (
    <li className="panel">
      <h3><Name of={of.village} /> <span className="badge">{t(`training.line.${of.kind}`)}</span></h3>
      <p className="quiet"><Day of={of.on} /> · <Name of={of.town} /> {of.kind === 'visit' && <>· {of.topics.map(topic => t(`training.topic.${topic}`)).join(comma)}</>} · <Link to={`/audit/replay/guidance-${of.village.code}`}>{t('board.replay')}</Link></p>
      <p><strong>{t(of.kind === 'visit' ? 'training.seen' : 'training.asked')}</strong> <Words>{of.kind === 'visit' ? of.seen : of.asked}</Words></p>
      <p><strong>{t(of.kind === 'visit' ? 'training.advice' : 'training.answer')}</strong> <Words>{of.kind === 'visit' ? of.advice : of.answer}</Words></p>
    </li>
  );
}

/** A centre writes down a visit or an answer: the village is chosen first. */
function Guide({ body, view }: { readonly body: Answer; readonly view: string }) {
  const { t, language } = useText();
  const { travelling } = useMoment();
  const post = useActingPost();
  const commander = useCommand(view, null);
  const [village, choose] = useState('');
  const units = useRead<{ readonly data: readonly UnitView[] }>('/api/v1/units').data?.body.data ?? [];
  const own = units.filter(({ parent }) => parent === post?.unit);
  const links = (body.links ?? []).filter(link => link.allowed).map(link => ({ ...link, href: `/api/v1/guidance/${village}/${link.rel}` }));
  if (links.length === 0 || own.length === 0) return null;
  return (
    <>
      <p className="field"><label htmlFor="guided-village">{t('training.village')}</label><select id="guided-village" value={village} onChange={event => choose(event.target.value)}><option value="">{t('training.choose')}</option>{own.map(({ code, name }) => <option key={code} value={code} lang={langOf(language, name)}>{plainName(language, name)}</option>)}</select></p>
      {village !== '' && <ActList key={village} thing={{ links }} acts={GUIDING} commander={commander} travelling={travelling} />}
    </>
  );
}
