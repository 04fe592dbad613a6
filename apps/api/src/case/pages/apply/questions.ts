import { queryOf } from '../../../edge/request.ts';
import type { FieldFault, Question } from '../../../web-port-form.ts';
import { formOf, goTo, inLanguage, sentBy, show, type Turn } from '../desk.ts';
import type { Draft } from '../drafts/draft.ts';
import { questionOf, read, shown, typedFor, type Asking, type Sent } from '../wizard/reading.ts';
import { askingOfField, askingOfSituation, byAgent, fieldName, FILED_BY, shapesOf, situationName } from '../wizard/rules.ts';
import { saidOfWhom, whomAsked, withWhom } from '../wizard/whom.ts';
import { contactAsked, contactOf, fieldsOn, openStep, stepAfter, type StepId } from '../wizard/steps.ts';
import { frameOf, hasMoved, pageOf, resume, save, sittingOf, stepPath, withDraft, type Sitting } from './sitting.ts';

/** One question with where its answer lies in the draft. */
interface Slot {
  readonly asking: Asking;
  readonly key: string;
  readonly kept: (draft: Draft) => unknown;
  readonly put: (draft: Draft, value: unknown) => Draft;
  /** What is wrong with an answer that reads well. */
  readonly check?: (value: unknown) => FieldFault | null;
}

const situationSlot = (asking: Asking, key: string): Slot => ({ asking, key, kept: draft => draft.situations[key], put: (draft, value) => ({ ...draft, situations: { ...draft.situations, [key]: String(value) } }) });
const fieldSlot = (asking: Asking, key: string): Slot => ({ asking, key, kept: draft => draft.form[key], put: (draft, value) => ({ ...draft, form: { ...draft.form, [key]: value as Draft['form'][string] } }) });
const NOTHING = { hint: null, options: [], min: null, max: null, maxLength: null } as const;

const AGENT: Slot = {
  key: 'byAgent', asking: { ...NOTHING, type: 'choice', required: true, name: 'w.agent', label: { zh: '您是给谁办？', en: 'Whom are you applying for?' }, options: [{ key: 'self', label: { zh: '给自己办', en: 'For myself' } }, { key: 'agent', label: { zh: '替别人办', en: 'For somebody else' } }] },
  kept: ({ byAgent, passed }) => (passed.includes('w.agent') ? (byAgent ? 'agent' : 'self') : ''), put: (draft, value) => ({ ...draft, byAgent: value === 'agent' }),
};
const KIND: Slot = {
  key: 'kind', asking: { ...NOTHING, type: 'choice', required: true, name: 'w.kind', label: { zh: '以谁的名义申请？', en: 'In whose name is it applied for?' }, options: [{ key: 'natural_person', label: { zh: '个人', en: 'A person' } }, { key: 'legal_person', label: { zh: '企业或其他法人', en: 'A company or another legal person' } }, { key: 'organisation', label: { zh: '其他组织', en: 'Another organisation' } }] },
  kept: ({ kind, passed }) => (passed.includes('w.kind') ? kind : ''), put: (draft, value) => ({ ...draft, kind: value === 'legal_person' || value === 'organisation' ? value : 'natural_person' }),
};
const PRIORITY: Slot = {
  key: 'priority', asking: { ...NOTHING, type: 'choices', required: false, name: 'w.priority', label: { zh: '需要优先照顾吗？', en: 'Is priority needed?' }, options: [{ key: 'yes', label: { zh: '申请人是老、弱、病、残、孕，请优先办理并免费陪同', en: 'The applicant is aged, frail, ill, disabled or pregnant: please serve first and accompany free of charge' } }] },
  kept: ({ priority }) => (priority ? ['yes'] : []), put: (draft, value) => ({ ...draft, priority: Array.isArray(value) && value.length > 0 }),
};
const contactSlot = (part: 'name' | 'phone'): Slot => ({
  key: part === 'name' ? 'applicantName' : 'phone', kept: draft => contactOf(draft)[part], put: (draft, value) => ({ ...draft, contact: { ...draft.contact, [part]: typeof value === 'string' ? value : '' } }),
  asking: { ...NOTHING, type: part === 'name' ? 'text' : 'phone', required: true, name: `c.${part}`, maxLength: part === 'name' ? 100 : null, label: part === 'name' ? { zh: '联系人姓名', en: 'Name of the contact' } : { zh: '联系电话', en: 'Telephone' } },
});

const isForPeople = (applicant: string): boolean => /自然人|个人|公民/.test(applicant) || !/法人|组织|企业|单位/.test(applicant);
/** Whom it is for, and what decides which papers are needed. */
function whoSlots({ walk, guide }: Sitting): readonly Slot[] {
  const { manifest, situations } = walk.asked;
  const mayBeEither = /自然人|个人/.test(guide.item.applicant) && /法人|组织|企业/.test(guide.item.applicant);
  return [
    ...(manifest.situations.some(({ key }) => key === FILED_BY) || !isForPeople(guide.item.applicant) ? [] : [AGENT]), ...(mayBeEither ? [KIND] : []),
    ...situations.map(one => situationSlot(askingOfSituation(one), one.key)), PRIORITY,
  ];
}

const pending = ({ passed }: Draft) => ({ asking }: Slot): boolean => !passed.includes(asking.name);
/** In large print one at a time, until all have been asked. */
function whoOnPage(sitting: Sitting): readonly Slot[] {
  const all = whoSlots(sitting);
  const open = all.filter(pending(sitting.kept.draft));
  return sitting.walk.size === 1 && open.length > 0 ? open.slice(0, 1) : all;
}

/** Only what is new, or has another meaning, since the draft was begun. */
function changedSlots({ walk, kept }: Sitting): readonly Slot[] {
  const shapes = shapesOf(walk.asked.manifest);
  const isNew = (name: string): boolean => shapes[name] !== kept.draft.seen[name];
  return [
    ...walk.asked.situations.filter(({ key }) => isNew(situationName(key))).map(one => situationSlot(askingOfSituation(one), one.key)),
    ...walk.asked.form.filter(({ key }) => isNew(fieldName(key))).map(field => fieldSlot(askingOfField(field), field.key)),
  ];
}

/** For whom it is: each part where it lies in the draft. */
function whomSlots({ kept: { draft: now }, turn: { today } }: Sitting): readonly Slot[] {
  const check = (value: unknown): FieldFault | null => (typeof value === 'string' && value < today ? { code: 'is-past', limit: null } : null);
  if (!byAgent(now)) return [];
  return whomAsked(now).map(({ key, asking }): Slot => ({ key: `p.${key}`, asking, kept: draft => saidOfWhom(draft, key), put: (draft, value) => withWhom(draft, key, value), ...(key === 'until' ? { check } : {}) }));
}

const SLOTS: Readonly<Record<string, (sitting: Sitting) => readonly Slot[]>> = { who: whoOnPage, whom: whomSlots, contact: ({ walk }) => contactAsked(walk.asked).map(contactSlot), changed: changedSlots };
function slotsOf(sitting: Sitting, step: StepId): readonly Slot[] {
  const special = SLOTS[step];
  if (special) return special(sitting);
  return fieldsOn(sitting.walk, step.slice(2)).map(field => fieldSlot(askingOfField(field), field.key));
}

const partOf = (step: StepId): 'who' | 'whom' | 'form' | 'contact' | 'changed' => (step === 'who' || step === 'whom' || step === 'contact' || step === 'changed' ? step : 'form');

/** Papers that the changed release asks for and the earlier one did not. */
function newPapers({ walk, kept }: Sitting): readonly { readonly zh: string; readonly en: string }[] {
  const shapes = shapesOf(walk.asked.manifest);
  return walk.asked.manifest.materials.filter(({ key }) => kept.draft.seen[`m.${key}`] !== shapes[`m.${key}`] && walk.asked.papers.some(one => one.key === key && one.because !== 'fails')).map(({ name }) => name);
}

async function showQuestions(sitting: Sitting, step: StepId, { questions, wrong }: { readonly questions: readonly Question[]; readonly wrong: boolean }): Promise<void> {
  const { turn, kept } = sitting;
  const back = queryOf(turn.req).to === 'check' ? '?to=check' : '';
  await show(turn, {
    kind: 'questions', part: partOf(step), ...pageOf(turn), form: formOf(turn), frame: frameOf(sitting, step), action: inLanguage(turn, `${stepPath(kept.token, step)}${back}`), questions, papers: step === 'changed' ? newPapers(sitting) : [],
  }, wrong ? { status: 422 } : {});
}

/** `GET /apply/:draft/<step>` for a page of questions. */
export async function getQuestions(turn: Turn, token: string, step: StepId): Promise<void> {
  const sitting = await sittingOf(turn, token);
  if (!sitting) return;
  const slots = slotsOf(sitting, step);
  if (hasMoved(sitting) !== (step === 'changed') || (slots.length === 0 && step !== 'changed')) {
    resume(sitting);
    return;
  }
  await showQuestions(sitting, step, { wrong: false, questions: slots.map(({ asking, key, kept }) => questionOf(asking, { value: shown(kept(sitting.kept.draft)), key })) });
}

interface Taken {
  readonly draft: Draft;
  readonly faults: ReadonlyMap<string, FieldFault>;
}
/** Puts in what is right and remembers what is not: nothing that was typed well is lost to another field's fault. */
function take(draft: Draft, slots: readonly Slot[], sent: Sent): Taken {
  const faults = new Map<string, FieldFault>();
  let next = draft;
  for (const { asking, put, check = () => null } of slots) {
    const answer = read(asking, sent);
    const fault = 'fault' in answer ? answer.fault : check(answer.value);
    if (fault) faults.set(asking.name, fault);
    else if ('value' in answer) next = put(next, answer.value);
  }
  return { draft: next, faults };
}

/** The draft with the questions of a page as asked; the first page counts once none of its questions is left. */
function asAsked(sitting: Sitting, slots: readonly Slot[], step: StepId): Draft {
  const { draft } = sitting.kept;
  const passed = [...new Set([...draft.passed, ...slots.map(({ asking }) => asking.name), ...(step === 'whom' ? ['whom'] : [])])];
  const done = { ...draft, passed };
  return whoSlots(withDraft(sitting, done)).some(pending(done)) ? done : { ...done, passed: [...new Set([...passed, 'who'])] };
}

/** It is for another than before: who that is, is asked anew, and files that were sealed for the one before are left behind. */
function forAnother(before: Draft, { principal, ...draft }: Draft): Draft {
  if (byAgent(before) === byAgent(draft) && before.kind === draft.kind) return principal === undefined ? draft : { ...draft, principal };
  return { ...draft, papers: {}, passed: draft.passed.filter(name => name !== 'whom' && name !== 'papers' && !name.startsWith('p.')) };
}

/** The release that is in force now asks from here on. */
const settled = ({ rules, walk }: Sitting, draft: Draft): Draft => ({ ...draft, manifest: rules.digest, version: rules.version, seen: { ...shapesOf(walk.asked.manifest) }, passed: draft.passed.filter(name => name !== 'papers') });

/** `POST /apply/:draft/<step>`: takes the answers and goes on; with a fault, the page again with everything that was typed. */
export async function postQuestions(turn: Turn, token: string, step: StepId): Promise<void> {
  const { fields } = sentBy(turn);
  const sitting = await sittingOf(turn, token);
  if (!sitting) return;
  const slots = slotsOf(sitting, step);
  const { draft, faults } = take(sitting.kept.draft, slots, fields);
  const after = withDraft(sitting, draft);
  const still = new Set(slotsOf(after, step).map(({ asking }) => asking.name));
  // Answers may take a question of the same page away: what is wrong with it then does not matter.
  const wrong = slots.filter(({ asking }) => faults.has(asking.name) && (still.has(asking.name) || step === 'contact'));
  if (wrong.length > 0) {
    await save({ ...after, kept: { ...after.kept, draft: { ...draft, passed: sitting.kept.draft.passed } } });
    const questions = slots.map(({ asking, key }) => questionOf(asking, { value: typedFor(asking, fields), wrong: faults.get(asking.name) ?? null, key }));
    await showQuestions(sitting, step, { questions, wrong: true });
    return;
  }
  const asked = asAsked(withDraft(after, forAnother(sitting.kept.draft, after.kept.draft)), slots, step);
  const done = withDraft(after, step === 'changed' ? settled(after, asked) : asked);
  await save(done);
  if (step === 'who' && !done.kept.draft.passed.includes('who')) {
    goTo(turn, stepPath(token, 'who'));
    return;
  }
  const next = step === 'changed' || queryOf(turn.req).to === 'check' ? openStep(done.walk) : stepAfter(done.walk, step);
  goTo(turn, stepPath(token, next));
}
