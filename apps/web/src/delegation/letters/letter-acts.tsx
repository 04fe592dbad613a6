import type { LetterDetail } from '@yichuang/projections';
import { textIn } from '../../staff/form-text.ts';
import type { ActForm } from '../act-list.tsx';
import { DayField, LineField, WordsField } from '../fields.tsx';

/** Acts on one letter of delegation, in the order of its life (W2). The stream holds every letter between the two, so each act names its letter. */
export function letterActs({ letter }: LetterDetail): readonly ActForm[] {
  const signed = (rel: string, word: ActForm['word']): ActForm => ({ rel, word, consequence: 'letter.act.sign.what', fields: id => <DayField id={id} name="signedOn" label="letter.signed-on" />, data: form => ({ letter, signedOn: textIn(form, 'signedOn') }) });
  const reason = (parts: Pick<ActForm, 'rel' | 'word' | 'consequence'>, more: object): ActForm => ({ ...parts, grave: true, fields: id => <WordsField id={id} name="reason" label="acts.reason" />, data: form => ({ letter, reason: textIn(form, 'reason'), ...more }) });
  return [
    signed('sign-for-department', 'letter.act.sign-department'),
    signed('sign-for-town', 'letter.act.sign-town'),
    {
      rel: 'announce', word: 'letter.act.announce', consequence: 'letter.act.announce.what',
      fields: id => <><DayField id={id} name="announcedOn" label="letter.announced-on" /><LineField id={id} name="medium" label="letter.medium" /></>,
      data: form => ({ letter, announcedOn: textIn(form, 'announcedOn'), medium: textIn(form, 'medium') }),
    },
    reason({ rel: 'suspend', word: 'letter.act.suspend', consequence: 'letter.act.suspend.what' }, { from: null }),
    reason({ rel: 'resume', word: 'letter.act.resume', consequence: 'letter.act.resume.what' }, { from: null }),
    reason({ rel: 'revoke', word: 'letter.act.revoke', consequence: 'letter.act.revoke.what' }, { from: null, instrument: null }),
    reason({ rel: 'withdraw', word: 'letter.act.withdraw', consequence: 'letter.act.withdraw.what' }, {}),
  ];
}
