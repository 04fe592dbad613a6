import type { SubjectCommand } from '@yichuang/domain';
import { fictionalPerson } from '../plan/persons.ts';
import type { Random } from './random.ts';

export type ApplicantKind = 'natural_person' | 'legal_person' | 'organisation';
/** Somebody who applies. Invented, and said to be so in the name itself. */
export interface Applicant {
  readonly subject: string;
  readonly kind: ApplicantKind;
  readonly name: string;
  readonly phone: string;
  readonly index: number;
}

/** Numbers of citizens follow those of the staff, so that no two people of the sample have one identity number. */
const FIRST = 20_000;
const TRADES = ['小餐饮店', '便民超市', '农民专业合作社', '养老服务中心', '建材经营部', '茶叶加工厂', '社区服务中心', '运输服务部'];
const five = (index: number): string => String(index).padStart(5, '0');
const LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** A unified credit code with its check character (GB 32100) and the region 990702, which there is not. */
function fictionalCreditCode(index: number): string {
  const code = `92990702MA6X${five(index)}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * LETTERS.indexOf(code[at] ?? ''), 0);
  return `${code}${LETTERS[(31 - (sum % 31)) % 31] ?? ''}`;
}

export function applicantOf(kind: ApplicantKind, index: number): Applicant {
  const body = kind === 'natural_person' ? null : `示例${TRADES[index % TRADES.length] ?? ''}${index}（虚构）`;
  const subject = `${body === null ? 'resident' : 'body'}-sample-${five(index)}`;
  return { subject, kind, index, name: body ?? fictionalPerson(subject, FIRST + index).name, phone: `199000${five(index)}` };
}

export const idNumberOf = ({ subject, index }: Applicant): string => fictionalPerson(subject, FIRST + index).idNumber;
export const creditCodeOf = ({ index }: Applicant): string => fictionalCreditCode(index);

/** How an applicant is entered: once, before the first case. */
export function registration(applicant: Applicant): SubjectCommand {
  const { subject, kind, name, phone } = applicant;
  const idNumber = kind === 'natural_person' ? idNumberOf(applicant) : creditCodeOf(applicant);
  return { type: 'RegisterSubject', data: { subject, kind: kind === 'natural_person' ? 'citizen' : 'legal_person', name, idNumber, phone, illustrative: true } };
}

/** About two cases for each person: some come again. */
export function somebody(kind: ApplicantKind, of: { readonly cases: number; readonly random: Random }): Applicant {
  return applicantOf(kind, of.random.below(Math.max(20, Math.ceil(of.cases / 2))));
}
