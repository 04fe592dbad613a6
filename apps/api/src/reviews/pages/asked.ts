import { Grade, type ReviewForm } from '@yichuang/domain';
import type { Asking } from '../../case/pages/wizard/reading.ts';

const NOTHING = { hint: null, options: [], min: null, max: null, maxLength: null } as const;
const WORDS: Readonly<Record<Grade, { readonly zh: string; readonly en: string }>> = {
  very_satisfied: { zh: '★★★★★ 非常满意', en: '★★★★★ Very satisfied' }, satisfied: { zh: '★★★★ 满意', en: '★★★★ Satisfied' }, fair: { zh: '★★★ 基本满意', en: '★★★ Fairly satisfied' },
  dissatisfied: { zh: '★★ 不满意', en: '★★ Dissatisfied' }, very_dissatisfied: { zh: '★ 非常不满意', en: '★ Very dissatisfied' },
};
export const gradeWords = (grade: Grade): { readonly zh: string; readonly en: string } => WORDS[grade];

/** Five grades (国办发〔2019〕51号). */
export const GRADE: Asking = { ...NOTHING, type: 'choice', required: true, name: 'r.grade', label: { zh: '这次办事，您满意吗？', en: 'Were you satisfied with this service?' }, options: Grade.options.map(key => ({ key, label: WORDS[key] })) };
/** Why, in the words of the form under which one was invited. Asked of the two lowest grades alone. */
export const reasonsOf = ({ reasons }: Pick<ReviewForm, 'reasons'>): Asking => ({ ...NOTHING, type: 'choices', required: true, name: 'r.reasons', label: { zh: '哪里不满意？（可多选）', en: 'What was wrong? Choose all that apply.' }, options: reasons.map(({ key, name }) => ({ key, label: name })) });
export const COMMENT: Asking = { ...NOTHING, type: 'paragraph', required: false, maxLength: 1000, name: 'r.comment', label: { zh: '想说的话', en: 'In your own words' } };
export const MORE: Asking = { ...NOTHING, type: 'paragraph', required: true, maxLength: 1000, name: 'r.more', label: { zh: '追加评价', en: 'One more word' } };
