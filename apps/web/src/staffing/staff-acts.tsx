import type { PostView } from '@yichuang/projections';
import { useText } from '../i18n/text.tsx';
import { textIn } from '../staff/form-text.ts';
import type { ActForm } from '../delegation/act-list.tsx';
import { ChoiceField, LineField, WordsField } from '../delegation/fields.tsx';

const CAUSES = ['leave', 'illness', 'training', 'duty_elsewhere', 'other'] as const;

/** Acts on one post (W19). They count from now on: who acted before acted without the post. */
export function postActs({ post }: PostView): readonly ActForm[] {
  const plain = (rel: string, word: ActForm['word']): ActForm => ({ rel, word, data: () => ({ post }) });
  const named = (rel: string, word: ActForm['word']): ActForm => ({ rel, word, fields: id => <LineField id={id} name="person" label="posts.person" hint="posts.person.hint" />, data: form => ({ post, person: textIn(form, 'person'), from: null }) });
  return [
    named('assign-clerk', 'posts.act.assign'),
    named('assign-backup', 'posts.act.backup'),
    { rel: 'start-absence', word: 'posts.act.absent', fields: id => <AbsenceFields id={id} />, data: form => ({ post, from: null, until: until(textIn(form, 'until')), cause: textIn(form, 'cause') }) },
    plain('end-absence', 'posts.act.back'),
    plain('activate-deputy', 'posts.act.deputy'),
    plain('release-deputy', 'posts.act.release'),
    { rel: 'relieve-clerk', word: 'posts.act.relieve', grave: true, fields: id => <RelieveFields id={id} />, data: form => ({ post, seat: textIn(form, 'seat'), from: null, reason: textIn(form, 'reason') }) },
    { rel: 'close-post', word: 'posts.act.close', grave: true, fields: id => <WordsField id={id} name="reason" label="acts.reason" />, data: form => ({ post, from: null, reason: textIn(form, 'reason') }) },
  ];
}

/** The end of a legal day, +08:00, as an instant; no day: open. */
const until = (day: string): string | null => (day === '' ? null : new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000).toISOString());

function AbsenceFields({ id }: { readonly id: string }) {
  const { t } = useText();
  return (
    <>
      <ChoiceField id={id} name="cause" label="posts.cause">{CAUSES.map(cause => <option key={cause} value={cause}>{t(`posts.cause.${cause}`)}</option>)}</ChoiceField>
      <p className="field"><label htmlFor={`${id}-until`}>{t('posts.until')}</label><input id={`${id}-until`} name="until" type="date" /></p>
    </>
  );
}

function RelieveFields({ id }: { readonly id: string }) {
  return (
    <>
      <ChoiceField id={id} name="seat" label="posts.seat"><option value="A">A</option><option value="B">B</option></ChoiceField>
      <WordsField id={id} name="reason" label="acts.reason" />
    </>
  );
}
