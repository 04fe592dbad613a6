import { cel } from '../authoring/cel.ts';
import { field, situation, type FieldDraft, type SituationDraft } from '../authoring/form.ts';
import { t, type Text } from '../authoring/text.ts';

const person = cel`applicant.kind == 'natural_person'`;
const organisation = cel`applicant.kind != 'natural_person'`;
const NAME = t('姓名', 'Name');
const ID_NUMBER = t('身份证号', 'Identity number');
const PHONE = t('联系电话', 'Telephone');
const ADDRESS = t('居住地址', 'Address');

/** Questions that come up in the lists of many departments (情形). */
export const asks = {
  /** Decides the letter of authority: `papers.agent()`. */
  agent: { filedBy: situation(t('由谁来办？', 'Who is applying?'), { self: t('本人办理', 'I am, for myself'), agent: t('他人代办', 'Somebody else, for the applicant') }) },
  /** Decides the proof of guardianship: `papers.guardianship()`. */
  capacity: { capacity: situation(t('申请人的民事行为能力？', 'What legal capacity does the applicant have?'), { full: t('成年人，完全民事行为能力', 'An adult with full capacity'), minor: t('未成年人', 'A minor'), ward: t('成年人，无或限制民事行为能力', 'An adult with no or limited capacity') }) },
  yesNo: (question: Text): SituationDraft => situation(question, { yes: t('是', 'Yes'), no: t('否', 'No') }),
} as const;

/** Fields that tell who applies. */
export const fields = {
  person: { applicantName: field.text(NAME), idNumber: field.idNumber(ID_NUMBER), phone: field.phone(PHONE), address: field.text(ADDRESS, { maxLength: 200 }) },
  organisation: { organisationName: field.text(t('单位名称', 'Name of the organisation'), { classification: 'internal' }), creditCode: field.creditCode(t('统一社会信用代码', 'Unified social credit code')), contact: field.text(t('联系人', 'Contact')), phone: field.phone(PHONE) },
  /** Of whichever of the two applies. */
  either: {
    applicantName: field.text(NAME, { shownWhen: person }), idNumber: field.idNumber(ID_NUMBER, { shownWhen: person }),
    organisationName: field.text(t('单位名称', 'Name of the organisation'), { classification: 'internal', shownWhen: organisation }), creditCode: field.creditCode(t('统一社会信用代码', 'Unified social credit code'), { shownWhen: organisation }),
    contact: field.text(t('联系人', 'Contact')), phone: field.phone(PHONE), address: field.text(t('地址', 'Address'), { maxLength: 200 }),
  },
  account: { account: field.text(t('收款账号（社会保障卡或一卡通）', 'Account to be paid to (social security card or all-in-one card)'), { maxLength: 30, classification: 'sensitive' }) },
} as const satisfies Readonly<Record<string, Readonly<Record<string, FieldDraft>>>>;
