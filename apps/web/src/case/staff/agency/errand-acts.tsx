import type { ErrandView } from '@yichuang/projections';
import type { ReactNode } from 'react';
import { DayField, LineField, WordsField } from '../../../delegation/fields.tsx';
import type { MessageId } from '../../../i18n/text.tsx';
import { textIn } from '../../../staff/form-text.ts';
import { TickField } from '../page/acts/act-inputs.tsx';
import { MandateForm, PapersField, papersIn, ScopeFields, SlipField } from './errand-fields.tsx';

/** One act on an errand: what it asks for and what it sends. */
export interface ErrandAct {
  readonly rel: string;
  readonly word: MessageId;
  readonly fields: (id: string) => ReactNode;
  readonly data: (form: FormData) => unknown;
  /** Where in the data the file goes that the form may hold. */
  readonly file?: string;
}

const slip = (form: FormData) => textIn(form, 'receipt');

/** What the station does, in order (W11). The helper is whoever is signed in. */
export function errandActs({ errand, held }: { readonly errand: ErrandView; readonly held: number }): readonly ErrandAct[] {
  const atTown = errand.custody.filter(({ original, holder }) => original && holder === 'town').length;
  return [
    {
      rel: 'authorise', word: 'agency.act.authorise', file: 'evidence',
      fields: id => <><ScopeFields id={id} /><DayField id={id} name="until" label="agency.until" /><MandateForm id={id} /><TickField id={id} name="free" label="agency.free" required /></>,
      data: form => ({ scope: form.getAll('scope').map(String), until: textIn(form, 'until'), form: textIn(form, 'form'), evidence: null, freeOfCharge: form.has('free'), helper: null }),
    },
    { rel: 'collect', word: 'agency.act.collect', fields: id => <><PapersField id={id} /><SlipField id={id} /><TickField id={id} name="confirmed" label="agency.confirmed" /></>, data: form => ({ papers: papersIn(form), receipt: slip(form), confirmedByResident: form.has('confirmed'), helper: null }) },
    { rel: 'hand-over', word: 'agency.act.hand-over', fields: id => <SlipField id={id} />, data: form => ({ receipt: slip(form), originals: held, helper: null }) },
    { rel: 'confirm-handover', word: 'agency.act.confirm-handover', fields: id => <SlipField id={id} />, data: form => ({ receipt: slip(form), originals: held }) },
    { rel: 'receive-result', word: 'agency.act.receive-result', fields: id => <SlipField id={id} />, data: form => ({ receipt: slip(form), originals: atTown, helper: null }) },
    { rel: 'return-result', word: 'agency.act.return-result', fields: id => <><SlipField id={id} /><TickField id={id} name="confirmed" label="agency.returned.confirmed" /></>, data: form => ({ receipt: slip(form), originals: held, confirmedByResident: form.has('confirmed') }) },
    { rel: 'confirm-free', word: 'agency.act.confirm-free', fields: () => null, data: () => ({}) },
    { rel: 'revoke', word: 'agency.act.revoke', fields: id => <WordsField id={id} name="reason" label="acts.reason" />, data: form => ({ reason: textIn(form, 'reason') }) },
    { rel: 'decline', word: 'agency.act.decline', fields: id => <><WordsField id={id} name="reason" label="acts.reason" /><LineField id={id} name="goTo" label="agency.go-to" /></>, data: form => ({ reason: textIn(form, 'reason'), goTo: textIn(form, 'goTo') }) },
    { rel: 'close', word: 'agency.act.close', fields: () => null, data: () => ({}) },
  ];
}
