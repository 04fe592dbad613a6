import type { JointMatterView, UnitView } from '@yichuang/projections';
import { parseAsString, useQueryState } from 'nuqs';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { prefilled } from '../../case/staff/intake/draft.ts';
import { PersonPart } from '../../case/staff/intake/person-part.tsx';
import { QuestionPart } from '../../case/staff/intake/question-part.tsx';
import type { ListOf } from '../../delegation/links.ts';
import { useText } from '../../i18n/text.tsx';
import { langOf, Name, plainName } from '../../shared/words.tsx';
import { useRead } from '../../staff/query.ts';
import { Failure, Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { useActingPost } from '../../staff/use-session.ts';
import { questionsOf } from './merge.ts';
import { RelatedPart } from './related-part.tsx';
import { faultOf } from './related.ts';
import { emptyDraft, nothingSent, sendJoint, type JointDraft, type MatterWithForm } from './send-joint.ts';

const TOWNS: readonly string[] = ['town', 'subdistrict'];

/** 一表受理: one form for several items, each paper once; for people of another town too. @req #32 #39 */
export default function JointIntakePage() {
  const { t, language } = useText();
  const [code, choose] = useQueryState('matter', parseAsString.withDefault(''));
  const matters = useRead<ListOf<JointMatterView>>('/api/v1/joint-matters');
  const matter = useRead<MatterWithForm>(code === '' ? null : `/api/v1/joint-matters/${code}`);
  const post = useActingPost();
  useTitle(t('joint.receive'));
  return (
    <div className="page intake">
      <p><Link to="/work/joint">← {t('joint.title')}</Link></p>
      <header className="page-head"><h1>{t('joint.receive')}</h1><p className="lead">{t('joint.receive.lead')}</p></header>
      <Loaded query={matters} height="panel">
        {({ body }) => (
          <p className="field"><label htmlFor="joint-matter">{t('joint.matter')}</label>
            <select id="joint-matter" value={code} onChange={event => void choose(event.target.value || null)}><option value="">{t('joint.choose')}</option>{body.data.map(one => <option key={one.code} value={one.code} lang={langOf(language, one.name)}>{plainName(language, one.name)}</option>)}</select>
          </p>
        )}
      </Loaded>
      {code !== '' && post && <Loaded query={matter} height="panel">{({ body }) => <Form key={body.code} matter={body} at={post.unit} />}</Loaded>}
    </div>
  );
}

/** The units at which people may be at home: every town, and one's own where that is none. */
function useTowns(own: string): readonly Pick<UnitView, 'code' | 'name'>[] {
  const units = useRead<{ readonly data: readonly UnitView[] }>('/api/v1/units').data?.body.data ?? [];
  return units.filter(({ code, kind }) => TOWNS.includes(kind) || code === own);
}

function Form({ matter, at }: { readonly matter: MatterWithForm; readonly at: string }) {
  const { t, language } = useText();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<JointDraft>(() => emptyDraft(matter, at));
  const [state, setState] = useState<{ readonly busy: boolean; readonly error: Error | null }>({ busy: false, error: null });
  const [sent] = useState(nothingSent);
  const towns = useTowns(at);
  const legs = matter.form.legs.filter(({ item }) => draft.items.includes(item));
  const asked = questionsOf(legs);
  const known: JointDraft = draft.party ? { ...draft, situations: { filedBy: 'self', ...draft.situations }, form: { ...prefilled({ form: [...asked.form] }, draft.party), ...draft.form } } : draft;
  const submit = async (): Promise<void> => {
    setState({ busy: true, error: null });
    await sendJoint(matter, known, { at, sent }).then(id => navigate(`/work/joint/${id}`), (error: unknown) => setState({ busy: false, error: error instanceof Error ? error : new Error('joint') }));
  };
  return (
    <form onSubmit={event => { event.preventDefault(); void submit(); }}>
      <PersonPart party={draft.party} onParty={party => setDraft(old => ({ ...old, party }))} />
      <p className="field"><label htmlFor="joint-town">{t('joint.home-town')}</label><select id="joint-town" value={draft.town} onChange={event => setDraft(old => ({ ...old, town: event.target.value }))}>{towns.map(({ code, name }) => <option key={code} value={code} lang={langOf(language, name)}>{plainName(language, name)}</option>)}</select><span className="hint">{t('joint.home-town.hint')}</span></p>
      <Ticks legend={t('joint.items')} name="items" of={matter.legs.map(({ item, itemName }) => ({ key: item, name: itemName }))} chosen={draft.items} onChange={items => setDraft(old => ({ ...old, items }))} />
      {draft.party && <RelatedPart party={draft.party} related={draft.related} items={matter.legs.filter(({ item }) => draft.items.includes(item))} onChange={related => setDraft(old => ({ ...old, related }))} />}
      {draft.party && <QuestionPart situations={asked.situations} form={asked.form} draft={known} onSituation={(key, answer) => setDraft(old => ({ ...old, situations: { ...old.situations, [key]: answer } }))} onAnswer={(key, answer) => setDraft(old => ({ ...old, form: { ...old.form, [key]: answer } }))} />}
      <Ticks legend={t('joint.papers.on-counter')} name="papers" of={matter.form.papers.filter(({ serves }) => serves.some(({ item }) => draft.items.includes(item))).map(({ name }) => ({ key: name.zh, name }))} chosen={draft.shown} onChange={shown => setDraft(old => ({ ...old, shown }))} />
      <p><label className="check"><input type="checkbox" checked={draft.priority} onChange={event => setDraft(old => ({ ...old, priority: event.target.checked }))} /> {t('case.priority')}</label></p>
      {state.error && <Failure error={state.error} />}
      <p className="actions"><button className="button" disabled={state.busy || !isReady(draft)}>{t('joint.receive.send')}</button></p>
    </form>
  );
}

/** Somebody applies, for two items at least, and nothing is wrong with whoever applies too. */
const isReady = ({ party, items, related }: JointDraft): boolean => party !== null && items.length >= 2 && related.every(one => faultOf(one, { party, related, asked: items }) === null);

interface TicksProps {
  readonly legend: string;
  readonly name: string;
  readonly of: readonly { readonly key: string; readonly name: { readonly zh: string; readonly en: string } }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function Ticks({ legend, name, of, chosen, onChange }: TicksProps) {
  if (of.length === 0) return null;
  const toggle = (key: string): void => onChange(chosen.includes(key) ? chosen.filter(one => one !== key) : [...chosen, key]);
  return (
    <fieldset className="field panel">
      <legend>{legend} <span className="count">{of.filter(({ key }) => chosen.includes(key)).length}/{of.length}</span></legend>
      <ul className="check-list">{of.map(one => <li key={one.key}><label className="check"><input type="checkbox" name={name} checked={chosen.includes(one.key)} onChange={() => toggle(one.key)} /> <Name of={one.name} /></label></li>)}</ul>
    </fieldset>
  );
}
